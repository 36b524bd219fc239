package org.campusctl.mappings.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * How well a row of a table fits a column profile as its header.
 *
 * @param profile the profile
 * @param line of the row; 0 if there is none
 * @param header titles verbatim, without the columns that a reject file appends
 * @param columns for each column of the profile its position in the header, or -1
 * @param rejectFile whether the columns of a reject file are there
 * @param problems what is wrong
 * @param matched how many titles the profile knows
 */
record HeaderMatch(ColumnProfile profile, long line, List<String> header, List<Integer> columns, boolean rejectFile,
		List<Problem> problems, int matched) {

	/** Columns that a reject file appends to the original ones. */
	static final List<String> REJECT_COLUMNS = List.of("_file", "_line", "_field", "_code", "_all", "_message");

	private static final int REJECT_COLUMNS_NEEDED = 4;

	private static final int REPORTED_UNKNOWN = 50;

	boolean isComplete() {
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.profile.columns().get(i).required() && this.columns.get(i) < 0) {
				return false;
			}
		}
		return this.matched > 0;
	}

	/**
	 * Return the best header among the first rows of a table, in the form that fits it
	 * best: the contract's own, unless another one is complete and knows more titles.
	 */
	static HeaderMatch best(ColumnProfile profile, List<TableRecord> rows) {
		HeaderMatch best = inOneForm(profile, rows);
		for (ColumnProfile form : profile.forms()) {
			HeaderMatch other = inOneForm(form, rows);
			if (other.isComplete() && (!best.isComplete() || other.matched() > best.matched())) {
				best = other;
			}
		}
		return best;
	}

	private static HeaderMatch inOneForm(ColumnProfile profile, List<TableRecord> rows) {
		Map<String, Integer> positions = new HashMap<>();
		for (int i = 0; i < profile.columns().size(); i++) {
			for (String title : profile.titles(profile.columns().get(i))) {
				positions.put(Titles.title(title), i);
			}
		}
		int best = -1;
		int most = 0;
		for (int i = 0; i < rows.size(); i++) {
			int known = known(rows.get(i).cells(), positions);
			if (known > most) {
				most = known;
				best = i;
			}
		}
		if (best < 0) {
			return unmatched(profile, rows);
		}
		TableRecord above = (best > 0) ? rows.get(best - 1) : null;
		return match(profile, rows.get(best), above, positions);
	}

	private static int known(List<String> titles, Map<String, Integer> positions) {
		boolean[] seen = new boolean[positions.size() + 1];
		int known = 0;
		for (String title : titles) {
			// A title is short; a long cell is not worth the folding.
			Integer column = (title.length() > 100) ? null : positions.get(Titles.title(title));
			if (column != null && !seen[column]) {
				seen[column] = true;
				known++;
			}
		}
		return known;
	}

	private static HeaderMatch unmatched(ColumnProfile profile, List<TableRecord> rows) {
		TableRecord first = rows.stream().filter((row) -> !row.isBlank()).findFirst().orElse(null);
		List<Integer> none = profile.columns().stream().map((column) -> -1).toList();
		List<String> header = (first != null) ? trimmed(first.cells()) : List.of();
		return new HeaderMatch(profile, (first != null) ? first.line() : 0, header, none, false, missing(profile, none),
				0);
	}

	private static HeaderMatch match(ColumnProfile profile, TableRecord row, @Nullable TableRecord above,
			Map<String, Integer> positions) {
		List<String> all = trimmed(row.cells());
		fillFromAbove(all, above, positions);
		boolean rejectFile = isRejectHeader(all);
		List<String> header = new ArrayList<>();
		for (String title : all) {
			if (!rejectFile || !isRejectColumn(title)) {
				header.add(title);
			}
		}
		Integer[] columns = new Integer[profile.columns().size()];
		Arrays.fill(columns, -1);
		List<Problem> duplicates = new ArrayList<>();
		List<Problem> unknown = new ArrayList<>();
		for (int i = 0; i < header.size(); i++) {
			Integer column = positions.get(Titles.title(header.get(i)));
			if (column == null && header.get(i).isBlank()) {
				// A column without a title, such as one of running numbers, is nobody's.
				continue;
			}
			if (column == null) {
				unknown.add(Problem.warning("", "file.header-unknown", i + 1, Titles.shown(header.get(i))));
			}
			else if (columns[column] < 0) {
				columns[column] = i;
			}
			else if (!isVariant(profile, header.get(columns[column]), header.get(i))) {
				ColumnSpec spec = profile.columns().get(column);
				duplicates
					.add(Problem.error(spec.name(), "file.header-duplicate", columns[column] + 1, i + 1, shown(spec)));
			}
		}
		List<Integer> found = List.of(columns);
		int matched = (int) found.stream().filter((position) -> position >= 0).count();
		List<Problem> problems = new ArrayList<>(missing(profile, found));
		problems.addAll(duplicates);
		// One match may be chance: then the row may hold people instead of titles. What
		// else
		// another tool exports is no surprise.
		if (matched > 1 && profile.form().isEmpty()) {
			problems.addAll(unknown.subList(0, Math.min(unknown.size(), REPORTED_UNKNOWN)));
		}
		return new HeaderMatch(profile, row.line(), header, found, rejectFile, problems, matched);
	}

	/**
	 * Another tool shows one thing twice, such as {@code Speed (Kbps)} and {@code Speed}:
	 * the first one is read. In a table of people's own making either could be meant.
	 */
	private static boolean isVariant(ColumnProfile profile, String one, String other) {
		return !profile.form().isEmpty() && Titles.title(one).equals(Titles.title(other));
	}

	/** A title may stand in a cell that is merged with the one below. */
	private static void fillFromAbove(List<String> titles, @Nullable TableRecord above,
			Map<String, Integer> positions) {
		if (above == null) {
			return;
		}
		for (int i = 0; i < above.cells().size(); i++) {
			String title = above.cells().get(i);
			boolean isFree = i >= titles.size() || TableRecord.isBlank(titles.get(i));
			if (isFree && positions.containsKey(Titles.title(title))) {
				while (titles.size() <= i) {
					titles.add("");
				}
				titles.set(i, title);
			}
		}
	}

	private static List<Problem> missing(ColumnProfile profile, List<Integer> columns) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			if (profile.columns().get(i).required() && columns.get(i) < 0) {
				names.add(shown(profile.columns().get(i)));
			}
		}
		return names.isEmpty() ? List.of()
				: List.of(Problem.error("", "file.header-missing", String.join(", ", names)));
	}

	private static String shown(ColumnSpec spec) {
		return spec.title() + " (" + spec.name() + ")";
	}

	/** Return the cells without the blank ones at the end; may be changed. */
	static List<String> trimmed(List<String> cells) {
		int size = cells.size();
		while (size > 0 && TableRecord.isBlank(cells.get(size - 1))) {
			size--;
		}
		return new ArrayList<>(cells.subList(0, size));
	}

	static boolean isRejectColumn(String title) {
		return REJECT_COLUMNS.contains(title.strip());
	}

	private static boolean isRejectHeader(List<String> titles) {
		List<String> stripped = titles.stream().map(String::strip).toList();
		return stripped.containsAll(REJECT_COLUMNS.subList(0, REJECT_COLUMNS_NEEDED));
	}

}
