package org.campusctl.admission.rows;

import java.util.function.Consumer;

import org.campusctl.admission.lists.SchoolFiling;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;

/**
 * Rows of the dataset {@code school-filing}: package id or name of the app is required.
 */
public final class SchoolFilingRows implements RowRules {

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		RowReader row = new RowReader(cells, problems);
		if (row.text("package_id").isEmpty()) {
			row.require("app_name");
		}
		filing("", "", row);
	}

	/**
	 * Make the filing of an accepted row.
	 * @param list name of the list
	 * @param authorityCode who runs the school
	 * @param cells the row
	 * @return the filing
	 * @throws IllegalArgumentException if the row has an error
	 */
	public static SchoolFiling read(String list, String authorityCode, Cells cells) {
		return filing(list, authorityCode, RowReader.ofAccepted(cells));
	}

	private static SchoolFiling filing(String list, String authorityCode, RowReader row) {
		return new SchoolFiling(list, row.text("school_code"), authorityCode, row.text("package_id"),
				row.text("app_name"), row.text("approver"), row.days("approved_on", "valid_to"));
	}

}
