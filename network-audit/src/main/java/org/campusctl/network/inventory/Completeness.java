package org.campusctl.network.inventory;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;

import org.jspecify.annotations.Nullable;

/**
 * Whether the school vouches that a list is whole. Says nothing about blank cells.
 *
 * @param dataset the list; null for one that no rule needs
 * @param complete yes or no
 * @param evidence where it comes from
 */
public record Completeness(@Nullable InventoryDataset dataset, @Nullable Boolean complete, Evidence evidence) {

	/**
	 * Read a row.
	 * @param cells normalised cells
	 * @param evidence where they come from
	 * @return the statement
	 */
	public static Completeness of(Cells cells, Evidence evidence) {
		return new Completeness(CellValues.code(InventoryDataset.class, cells, "dataset"),
				CellValues.flag(cells, "complete"), evidence);
	}

}
