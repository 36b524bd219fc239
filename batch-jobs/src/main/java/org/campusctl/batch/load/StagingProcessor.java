package org.campusctl.batch.load;

import java.util.List;
import java.util.function.Function;

import org.campusctl.compliance.Problem;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.table.BinaryRows;
import org.campusctl.storage.Keys;

import org.jspecify.annotations.Nullable;

/**
 * Normalises, checks, hashes and seals row by row; never drops one. Serves one thread at
 * a time.
 */
final class StagingProcessor {

	private final LoadRun run;

	private final CellNormaliser normaliser;

	private final int contentVersion;

	private final Keys keys;

	private final Function<Dataset, KnownRows> known;

	private final BinaryRows content = new BinaryRows(256 * 1024);

	private final BinaryRows problems = new BinaryRows(1024);

	private int fileNo;

	private @Nullable RowStager stager;

	StagingProcessor(LoadRun run, CellNormaliser normaliser, int contentVersion, Keys keys,
			Function<Dataset, KnownRows> known) {
		this.known = known;
		this.run = run;
		this.normaliser = normaliser;
		this.contentVersion = contentVersion;
		this.keys = keys;
	}

	/**
	 * Make rows ready for staging.
	 * @param items rows of one file, at least one
	 * @return all of them
	 */
	StagedBlock process(List<RawItem> items) {
		ReceivedFile file = items.get(0).file();
		Dataset dataset = this.run.dataset(file);
		this.content.clear();
		this.problems.clear();
		int rejected = 0;
		for (RawItem item : items) {
			StagedRow row = stage(dataset, item);
			if (!row.isGap()) {
				this.content.row(row.values());
				rejected += row.rejected() ? 1 : 0;
			}
			int rank = 0;
			for (Problem problem : row.problems()) {
				this.problems.row(dataset.name(), row.rowNo(), row.fileNo(), row.line(), false,
						problem.isError() ? "E" : "W", rank++, problem.field(), problem.code(),
						Staging.argumentsOf(problem), false);
			}
		}
		return new StagedBlock(dataset, file.number(), items.size(), this.content.rows(), rejected,
				this.content.toByteArray(), this.problems.rows(), this.problems.toByteArray());
	}

	private StagedRow stage(Dataset dataset, RawItem item) {
		RowStager current = this.stager;
		if (current == null || this.fileNo != item.file().number()) {
			current = new RowStager(dataset, item.file(), this.normaliser, this.contentVersion, this.keys,
					this.known.apply(dataset));
			this.stager = current;
			this.fileNo = item.file().number();
		}
		if (RowCheck.isGap(item.row()) && item.row().problem() != null) {
			return new StagedRow(item.rowNo(), item.file().number(), item.row().line(), false, new Object[0],
					List.of(item.row().problem()));
		}
		return current.stage(item.row(), item.rowNo());
	}

}
