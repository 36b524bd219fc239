package org.campusctl.admission.rows;

import java.util.function.Consumer;

import org.campusctl.admission.lists.ProviderBan;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;

/**
 * Rows of the dataset {@code provider-ban}.
 */
public final class ProviderBanRows implements RowRules {

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		ban("", new RowReader(cells, problems));
	}

	/**
	 * Make the ban of an accepted row.
	 * @param list name of the list
	 * @param cells the row
	 * @return the ban
	 * @throws IllegalArgumentException if the row has an error
	 */
	public static ProviderBan read(String list, Cells cells) {
		return ban(list, RowReader.ofAccepted(cells));
	}

	private static ProviderBan ban(String list, RowReader row) {
		return new ProviderBan(list, row.text("developer"), row.days("from", "to"), row.text("reason"));
	}

}
