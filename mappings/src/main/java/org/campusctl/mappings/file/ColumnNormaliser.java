package org.campusctl.mappings.file;

import org.jspecify.annotations.Nullable;

/**
 * Normalises the cells of one column. Most columns have few values that come again and
 * again; what became of those is remembered. One instance serves one thread.
 */
public final class ColumnNormaliser {

	private static final int PLACES = 512;

	/** Cells that were seen for the first time, after which it is decided. */
	private static final int TRIAL = 4 * PLACES;

	private final CellNormaliser normaliser;

	private final ColumnSpec spec;

	private final @Nullable String[] raws = new @Nullable String[PLACES];

	private final Cell[] cells = new Cell[PLACES];

	private int repeated;

	private int fresh;

	private boolean remembers = true;

	/**
	 * Prepare a column.
	 * @param normaliser normalises its cells
	 * @param spec the column
	 */
	public ColumnNormaliser(CellNormaliser normaliser, ColumnSpec spec) {
		this.normaliser = normaliser;
		this.spec = spec;
	}

	/**
	 * Normalise and check a cell.
	 * @param raw the cell verbatim
	 * @return the normal form, or the problem with an empty value
	 */
	public Cell normalise(String raw) {
		if (!this.remembers) {
			return this.normaliser.normalise(this.spec, raw);
		}
		int hash = raw.hashCode();
		int place = (hash ^ (hash >>> 9) ^ (hash >>> 18)) & (PLACES - 1);
		if (raw.equals(this.raws[place])) {
			this.repeated++;
			return this.cells[place];
		}
		Cell cell = this.normaliser.normalise(this.spec, raw);
		this.raws[place] = raw;
		this.cells[place] = cell;
		this.fresh++;
		if (this.fresh == TRIAL) {
			this.remembers = this.repeated > this.fresh;
			this.repeated = 0;
			this.fresh = 0;
		}
		return cell;
	}

}
