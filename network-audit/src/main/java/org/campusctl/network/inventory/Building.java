package org.campusctl.network.inventory;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;

import org.jspecify.annotations.Nullable;

/**
 * A building of a school.
 *
 * @param name unique within the school
 * @param campus the campus it stands on, null for the only one
 * @param teaching whether it belongs to the main teaching area
 * @param evidence where it comes from
 */
public record Building(String name, @Nullable String campus, @Nullable Boolean teaching,
		Evidence evidence) implements InventoryRow<Building> {

	/**
	 * Read a row.
	 * @param cells normalised cells
	 * @param evidence where they come from
	 * @return the building
	 */
	public static Building of(Cells cells, Evidence evidence) {
		return new Building(cells.get("building"), CellValues.text(cells, "campus"), CellValues.flag(cells, "teaching"),
				evidence);
	}

	@Override
	public Object key() {
		return this.name;
	}

	@Override
	public String subject() {
		return this.name;
	}

	@Override
	public @Nullable Object cell(String column) {
		return switch (column) {
			case "campus" -> this.campus;
			case "teaching" -> this.teaching;
			default -> throw InventoryRow.noColumn(column);
		};
	}

	@Override
	public Building fill(Building other) {
		return new Building(this.name, InventoryRow.known(this.campus, other.campus),
				InventoryRow.known(this.teaching, other.teaching), this.evidence);
	}

}
