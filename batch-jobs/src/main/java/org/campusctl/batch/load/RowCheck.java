package org.campusctl.batch.load;

import java.util.ArrayList;
import java.util.List;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.ProblemOrder;
import org.campusctl.mappings.file.Cell;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.ColumnNormaliser;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;

/**
 * Normalises and checks the rows of one file, one after the other: all that can be said
 * of a row without looking at another. One object serves all rows of a file.
 */
public final class RowCheck {

	private final Dataset dataset;

	private final ColumnNormaliser[] columns;

	/** Where each column stands in the file, or less than 0. */
	private final int[] positions;

	private final RowCells cells;

	private final long columnSet;

	private final ProblemOrder order;

	private final StringBuilder content = new StringBuilder(512);

	/**
	 * Prepare the check of a file.
	 * @param dataset the file's dataset
	 * @param file the file, of which no error is known
	 * @param normaliser normalises cells
	 */
	public RowCheck(Dataset dataset, ReceivedFile file, CellNormaliser normaliser) {
		this.dataset = dataset;
		ColumnProfile profile = dataset.profile().in(file.form());
		this.columns = profile.columns()
			.stream()
			.map((spec) -> new ColumnNormaliser(normaliser, spec))
			.toArray(ColumnNormaliser[]::new);
		this.positions = file.columns().stream().mapToInt(Integer::intValue).toArray();
		this.cells = new RowCells(profile, file.columns());
		this.columnSet = this.cells.columnSet();
		this.order = new ProblemOrder(dataset.profile().columns().stream().map(ColumnSpec::name).toList());
	}

	/**
	 * Tell whether a row only reports a gap: it is neither read nor rejected.
	 * @param row the row
	 * @return whether it has no cells and no error
	 */
	public static boolean isGap(RawRow row) {
		return row.problem() != null && !row.problem().isError() && row.cells().isEmpty();
	}

	/**
	 * Take the next row. Of a rejected row the cells that are wrong become blank.
	 * @param row the row, no gap
	 * @return errors and warnings in the order in which they are told
	 */
	public List<Problem> check(RawRow row) {
		List<Problem> problems = read(row);
		if (problems.isEmpty()) {
			return problems;
		}
		problems = this.order.sorted(problems);
		for (Problem problem : problems) {
			if (problem.isError()) {
				this.cells.blank(problem.field());
			}
		}
		if (problems.stream().anyMatch(Problem::isError) && this.dataset.critical().test(this.cells)) {
			problems = new ArrayList<>(problems);
			problems.add(Problem.error("", "file.critical-row"));
		}
		return problems;
	}

	/**
	 * Return the normalised cells of the row at hand.
	 * @return the same object for every row
	 */
	public Cells cells() {
		return this.cells;
	}

	/**
	 * Return which columns the file has.
	 * @return a bit each, in the order of the profile
	 */
	long columnSet() {
		return this.columnSet;
	}

	/**
	 * Return the content of an accepted row as one text, equal for rows that mean the
	 * same. Holds personal values: hash it.
	 * @param contentVersion version of normaliser and code tables
	 * @return the text
	 */
	public String content(int contentVersion) {
		return RowContent.of(this.content, this.dataset, contentVersion, this.columnSet, this.cells::at);
	}

	private List<Problem> read(RawRow row) {
		this.cells.clear();
		Problem structural = row.problem();
		if (structural != null && structural.isError()) {
			return List.of(structural);
		}
		List<Problem> problems = new ArrayList<>(2);
		if (structural != null) {
			problems.add(structural);
		}
		List<String> raw = row.cells();
		for (int i = 0; i < this.columns.length; i++) {
			int position = this.positions[i];
			if (position < 0) {
				continue;
			}
			Cell cell = this.columns[i].normalise(raw.get(position));
			this.cells.set(i, cell.value());
			Problem problem = cell.problem();
			if (problem != null) {
				problems.add(problem);
			}
		}
		this.dataset.rules().check(this.cells, problems::add);
		this.dataset.arrangement().arrange(this.cells, this.cells::set);
		return problems;
	}

}
