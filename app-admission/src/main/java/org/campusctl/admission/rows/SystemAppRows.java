package org.campusctl.admission.rows;

import java.util.function.Consumer;

import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.lists.SystemApp;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;

/**
 * Rows of the dataset {@code system-app}: nothing matches without a package id.
 */
public final class SystemAppRows implements RowRules {

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		RowReader row = new RowReader(cells, problems);
		row.require("package_id");
		entry("", row);
	}

	/**
	 * Make the entry of an accepted row.
	 * @param list name of the list
	 * @param cells the row
	 * @return the entry
	 * @throws IllegalArgumentException if the row has an error
	 */
	public static SystemApp read(String list, Cells cells) {
		return entry(list, RowReader.ofAccepted(cells));
	}

	private static SystemApp entry(String list, RowReader row) {
		Platform platform = row.platform();
		return new SystemApp(list, platform, row.packageId(platform), row.text("vendor"), row.signers("signers"));
	}

}
