package org.campusctl.school;

/**
 * Who runs schools: a district, the city itself, a functional zone.
 *
 * @param code the district's code, or the city's own
 * @param name name in Chinese
 */
public record Authority(String code, String name) {

	/**
	 * Return a district as the authority that it is by default.
	 * @param district the district
	 * @return the authority of the same code
	 */
	public static Authority of(District district) {
		return new Authority(district.code(), district.name());
	}

}
