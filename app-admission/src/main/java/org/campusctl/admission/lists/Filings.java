package org.campusctl.admission.lists;

import org.campusctl.admission.identity.FilingNumber;
import org.campusctl.compliance.Parsed;

/**
 * The filing numbers that an entry states, as they stand: a number of a wrong form is
 * flagged, never a reason to refuse.
 *
 * @param app education app filing (教育App备案号), or empty
 * @param icp ICP filing, or empty
 * @param mlps filing under the multi-level protection scheme, or empty
 * @param mlpsLevel its level, 1 to 5, or empty
 */
public record Filings(String app, String icp, String mlps, String mlpsLevel) {

	/** No filing is stated. */
	public static final Filings NONE = new Filings("", "", "", "");

	/**
	 * Tell whether a number that is stated does not have the form of its kind.
	 * @return whether one has not
	 */
	public boolean isMalformed() {
		return isBad(this.app, FilingNumber.EducationApp.parse(this.app))
				|| isBad(this.icp, FilingNumber.Icp.parse(this.icp))
				|| isBad(this.mlps, FilingNumber.Mlps.parse(this.mlps));
	}

	private static boolean isBad(String text, Parsed<?> parsed) {
		return !text.isBlank() && parsed instanceof Parsed.Bad;
	}

}
