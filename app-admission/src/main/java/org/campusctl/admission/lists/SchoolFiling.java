package org.campusctl.admission.lists;

/**
 * A school's own filing of an app that it uses.
 *
 * @param list name of the list
 * @param schoolCode the school
 * @param authorityCode who runs the school; filings bind all schools of an authority that
 * has any
 * @param packageId package id, or empty when the app is filed by name
 * @param appName name of the app, or empty
 * @param approver who approved it
 * @param validity from the day of approval to the last day
 */
public record SchoolFiling(String list, String schoolCode, String authorityCode, String packageId, String appName,
		String approver, Validity validity) implements ListEntry {

	@Override
	public String key() {
		return "school-filing:" + this.list + ":" + this.schoolCode + ":"
				+ (this.packageId.isEmpty() ? this.appName : this.packageId);
	}

	/**
	 * Return what the filing says; who runs the school is not part of the list.
	 */
	@Override
	public String canonical() {
		return String.join("|", "SchoolFiling", this.list, this.schoolCode, this.packageId, this.appName, this.approver,
				this.validity.toString());
	}

}
