package org.campusctl.admission.rows;

import java.util.Locale;
import java.util.function.Consumer;

import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;
import org.campusctl.admission.lists.HarmfulEntry;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;

/**
 * Rows of the dataset {@code harmful-app}. Half of a public sample names neither package
 * nor certificate: such a row matches nothing by itself, but its name is worth a hint, so
 * it is a warning. A row with none of the three is an error.
 */
public final class HarmfulRows implements RowRules {

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		RowReader row = new RowReader(cells, problems);
		if (row.text("package_id").isEmpty() && row.text("signer").isEmpty()) {
			if (row.text("name").isEmpty()) {
				row.error("package_id", "value.required");
			}
			else {
				row.warning("package_id", "harmful.no-identifier");
			}
		}
		entry("", row);
	}

	/**
	 * Make the entry of an accepted row.
	 * @param list name of the list
	 * @param cells the row
	 * @return the entry
	 * @throws IllegalArgumentException if the row has an error
	 */
	public static HarmfulEntry read(String list, Cells cells) {
		return entry(list, RowReader.ofAccepted(cells));
	}

	private static HarmfulEntry entry(String list, RowReader row) {
		Platform platform = row.platform();
		Signers signers = row.signers("signer");
		String category = row.text("category");
		boolean watchware = category.toLowerCase(Locale.ROOT).equals("watchware");
		return new HarmfulEntry(list, platform, row.packageId(platform), signers, row.text("name"), category, watchware,
				row.text("source"));
	}

}
