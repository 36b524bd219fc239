package org.campusctl.batch.load;

import java.util.List;

import org.campusctl.mappings.file.CellNormaliser;
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

	private int fileNo;

	private @Nullable RowStager stager;

	StagingProcessor(LoadRun run, CellNormaliser normaliser, int contentVersion, Keys keys) {
		this.run = run;
		this.normaliser = normaliser;
		this.contentVersion = contentVersion;
		this.keys = keys;
	}

	StagedRow process(RawItem item) {
		RowStager current = this.stager;
		if (current == null || this.fileNo != item.file().number()) {
			Dataset dataset = this.run.dataset(item.file());
			current = new RowStager(dataset, item.file(), this.normaliser, this.contentVersion, this.keys);
			this.stager = current;
			this.fileNo = item.file().number();
		}
		if (RowCheck.isGap(item.row()) && item.row().problem() != null) {
			return new StagedRow(this.run.dataset(item.file()), item.rowNo(), item.file().number(), item.row().line(),
					false, new Object[0], List.of(item.row().problem()));
		}
		return current.stage(item.row(), item.rowNo());
	}

}
