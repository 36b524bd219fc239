package org.campusctl.roster;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Kinds of identity document (code table of the education-management standard).
 */
public enum IdDocumentType {

	/** Resident ID (居民身份证). */
	RESIDENT_ID("1", 18, 18, false),
	/** Officer's card (军官证). */
	OFFICER("2", 4, 30, true),
	/** Soldier's card (士兵证). */
	SOLDIER("3", 4, 30, true),
	/** Civilian cadre's card of the forces (文职干部证). */
	CIVILIAN_CADRE("4", 4, 30, true),
	/** Card of the retired of the forces (部队离退休证). */
	RETIRED("5", 4, 30, true),
	/** Passport or certificate of identity of Hong Kong (香港特区护照/身份证明). */
	HONG_KONG("6", 7, 18, false),
	/** Passport or certificate of identity of Macao (澳门特区护照/身份证明). */
	MACAO("7", 7, 18, false),
	/** Travel permit of Taiwan residents (台湾居民来往大陆通行证). */
	TAIWAN("8", 8, 18, false),
	/** Permit of permanent residence (永久居留证): 15 characters, newly 18 digits. */
	PERMANENT_RESIDENCE("9", 15, 18, false),
	/** Passport (护照). */
	PASSPORT("A", 5, 18, false),
	/** Household register (户口簿). */
	HOUSEHOLD_REGISTER("B", 4, 30, true),
	/** Residence permit of people from Hong Kong, Macao, Taiwan (港澳台居民居住证). */
	RESIDENCE_PERMIT("C", 18, 18, false),
	/** Anything else. */
	OTHER("Z", 1, 60, true);

	private static final Map<String, IdDocumentType> BY_CODE = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(IdDocumentType::code, Function.identity()));

	private final String code;

	private final int minLength;

	private final int maxLength;

	private final boolean anyLetters;

	IdDocumentType(String code, int minLength, int maxLength, boolean anyLetters) {
		this.code = code;
		this.minLength = minLength;
		this.maxLength = maxLength;
		this.anyLetters = anyLetters;
	}

	/**
	 * Return the type of a code.
	 * @param code one character, {@code 1} to {@code 9}, {@code A}, {@code B}, {@code C},
	 * {@code Z}
	 * @return the type, or empty for a blank or unknown code
	 */
	public static Optional<IdDocumentType> of(String code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}

	/**
	 * Return the code.
	 * @return one character
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Tell whether a number of this type is built like a resident ID, so that what is
	 * wrong with it rejects the row: types 1 and C, and the permit of permanent residence
	 * of 18 characters.
	 * @param number the normalised number
	 * @return whether format, check digit, birth date and sex are errors
	 */
	public boolean isBuiltLikeResidentId(String number) {
		return switch (this) {
			case RESIDENT_ID, RESIDENCE_PERMIT -> true;
			case PERMANENT_RESIDENCE -> number.length() == ResidentId.LENGTH;
			case OFFICER, SOLDIER, CIVILIAN_CADRE, RETIRED, HONG_KONG, MACAO, TAIWAN, PASSPORT, HOUSEHOLD_REGISTER,
					OTHER ->
				false;
		};
	}

	/**
	 * Tell whether the first six digits are an area: not those of a permit of permanent
	 * residence, which name the nationality.
	 * @return false for type 9
	 */
	boolean startsWithArea() {
		return this != PERMANENT_RESIDENCE;
	}

	int minLength() {
		return this.minLength;
	}

	int maxLength() {
		return this.maxLength;
	}

	/**
	 * Tell whether a number has only characters that documents of this type carry.
	 * @param number the normalised number
	 * @return whether it is ASCII letters, digits, hyphen, brackets and slash, or, where
	 * the documents are written in Chinese, has at least one letter or digit
	 */
	boolean allows(String number) {
		if (this.anyLetters) {
			return number.codePoints().anyMatch(Character::isLetterOrDigit);
		}
		return number.chars()
			.allMatch((character) -> (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z')
					|| "-()/".indexOf(character) >= 0)
				&& number.chars().anyMatch((character) -> character >= '0' && character <= '9');
	}

}
