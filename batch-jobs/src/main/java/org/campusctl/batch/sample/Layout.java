package org.campusctl.batch.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Which columns a file has, under which titles, and how its cells are written.
 */
final class Layout {

	private final FileStyle style;

	private final List<SampleColumn> columns = new ArrayList<>();

	private final int[] positions;

	Layout(SampleTable table, FileStyle style) {
		this.style = style;
		boolean words = style.headings() == FileStyle.Headings.COLLOQUIAL;
		for (SampleColumn column : table.columns()) {
			boolean left = switch (column.name()) {
				case "class_code" -> words && table == SampleTable.STUDENT;
				case "class_name" -> !words;
				case "household_district" -> words;
				default -> false;
			};
			if (!left) {
				this.columns.add(column);
			}
		}
		this.positions = this.columns.stream().mapToInt((column) -> table.position(column.name())).toArray();
	}

	int width() {
		return this.positions.length;
	}

	String title(int column) {
		SampleColumn spec = this.columns.get(column);
		return switch (this.style.headings()) {
			case CHINESE -> spec.title();
			case ENGLISH -> spec.name();
			case COLLOQUIAL -> spec.colloquial();
		};
	}

	String cell(SampleRow row, int column) {
		String value = row.at(this.positions[column]);
		return switch (this.style.headings()) {
			case CHINESE, ENGLISH -> value;
			case COLLOQUIAL -> Words.of(row.table(), this.columns.get(column).name(), value);
		};
	}

}
