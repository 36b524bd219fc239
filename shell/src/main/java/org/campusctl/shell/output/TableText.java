package org.campusctl.shell.output;

import java.util.ArrayList;
import java.util.List;

import org.campusctl.failure.Messages;

/**
 * Lays a table out for people: columns aligned by display width, two blanks between them,
 * no wrapping and no blanks at line ends.
 */
final class TableText {

	private final Messages messages;

	private final Paint paint;

	TableText(Messages messages, Paint paint) {
		this.messages = messages;
		this.paint = paint;
	}

	List<String> lines(Table table) {
		List<List<String>> cells = new ArrayList<>();
		cells.add(table.columns().stream().map(this::title).toList());
		table.rows().forEach((row) -> cells.add(row.stream().map(Widths::oneLine).toList()));
		int[] widths = new int[table.columns().size()];
		for (List<String> row : cells) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], Widths.of(row.get(i)));
			}
		}
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			lines.add(line(table.columns(), cells.get(i), widths, i == 0));
		}
		return lines;
	}

	private String line(List<Column> columns, List<String> row, int[] widths, boolean header) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			String cell = row.get(i);
			boolean right = columns.get(i).kind() == Column.Kind.NUMBER;
			boolean last = i == widths.length - 1;
			String shown = (last && !right) ? cell : Widths.pad(cell, widths[i], right);
			if (header) {
				shown = this.paint.bold(shown);
			}
			else if (columns.get(i).kind() == Column.Kind.STATUS) {
				shown = this.paint.status(cell, shown);
			}
			line.append((i > 0) ? "  " : "").append(shown);
		}
		return line.toString().stripTrailing();
	}

	private String title(Column column) {
		String code = "column." + column.key();
		return this.messages.has(code) ? this.messages.text(code) : column.key();
	}

}
