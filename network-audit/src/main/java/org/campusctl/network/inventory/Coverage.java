package org.campusctl.network.inventory;

import java.time.LocalDate;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;

import org.jspecify.annotations.Nullable;

/**
 * What network an area of a building has.
 *
 * @param building the building
 * @param area the area of it
 * @param teaching whether it belongs to the main teaching area
 * @param wiredOutlets number of outlets, -1 where not known
 * @param aps number of access points, -1 where not known
 * @param surveyPercent share of the area above -65 dBm in percent, NaN where not surveyed
 * @param surveyDate day of the survey
 * @param evidence where it comes from
 */
public record Coverage(String building, String area, @Nullable Boolean teaching, int wiredOutlets, int aps,
		double surveyPercent, @Nullable LocalDate surveyDate, Evidence evidence) implements InventoryRow<Coverage> {

	/**
	 * Read a row.
	 * @param cells normalised cells
	 * @param evidence where they come from
	 * @return the area
	 */
	public static Coverage of(Cells cells, Evidence evidence) {
		return new Coverage(cells.get("building"), cells.get("area"), CellValues.flag(cells, "teaching"),
				CellValues.count(cells, "wired_outlets"), CellValues.count(cells, "aps"),
				percent(cells.get("survey_percent_over_65dbm")), day(cells.get("survey_date")), evidence);
	}

	/** Read a percentage: {@code 95}, {@code 95.5}, {@code 95.5%}; else NaN. */
	static double percent(String text) {
		String number = text.endsWith("%") ? text.substring(0, text.length() - 1).trim() : text;
		boolean dot = false;
		for (int i = 0; i < number.length(); i++) {
			char c = number.charAt(i);
			boolean separates = c == '.' && !dot && i > 0 && i < number.length() - 1;
			dot |= separates;
			if (!separates && (c < '0' || c > '9')) {
				return Double.NaN;
			}
		}
		if (number.isEmpty() || number.length() > 7) {
			return Double.NaN;
		}
		double percent = Double.parseDouble(number);
		return (percent <= 100) ? percent : Double.NaN;
	}

	static @Nullable LocalDate day(String text) {
		return text.isEmpty() ? null : InventoryRules.isoDay(text);
	}

	@Override
	public Object key() {
		return subject();
	}

	@Override
	public String subject() {
		return this.building + "/" + this.area;
	}

	@Override
	public @Nullable Object cell(String column) {
		return switch (column) {
			case "teaching" -> this.teaching;
			case "wired_outlets" -> InventoryRow.cell(this.wiredOutlets);
			case "aps" -> InventoryRow.cell(this.aps);
			case "survey_percent_over_65dbm" -> Double.isNaN(this.surveyPercent) ? null : this.surveyPercent;
			default -> throw InventoryRow.noColumn(column);
		};
	}

	@Override
	public Coverage fill(Coverage other) {
		boolean surveyed = !Double.isNaN(this.surveyPercent);
		return new Coverage(this.building, this.area, InventoryRow.known(this.teaching, other.teaching),
				(int) InventoryRow.known(this.wiredOutlets, other.wiredOutlets),
				(int) InventoryRow.known(this.aps, other.aps), surveyed ? this.surveyPercent : other.surveyPercent,
				surveyed ? this.surveyDate : other.surveyDate, this.evidence);
	}

}
