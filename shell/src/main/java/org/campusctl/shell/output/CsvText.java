package org.campusctl.shell.output;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a table as comma-separated values: a header line of column keys, values quoted
 * where RFC 4180 demands it. Lines end in a line feed, as the tools that standard output
 * is piped into expect.
 */
final class CsvText {

	private CsvText() {
	}

	static List<String> lines(Table table) {
		return Stream.concat(Stream.of(table.columns().stream().map(Column::key).toList()), table.rows().stream())
			.map((row) -> row.stream().map(CsvText::value).collect(Collectors.joining(",")))
			.toList();
	}

	private static String value(String cell) {
		boolean plain = cell.chars()
			.noneMatch((character) -> character == ',' || character == '"' || character == '\n' || character == '\r');
		return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
	}

}
