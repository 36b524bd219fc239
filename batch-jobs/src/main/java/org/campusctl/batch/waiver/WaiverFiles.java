package org.campusctl.batch.waiver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.waiver.WaiverImport.RowProblem;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.Waiver;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.Cell;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.file.DropLimits;
import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.file.RowReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads files of waivers. There are few of them, so they are taken row by row.
 */
final class WaiverFiles {

	private final LoadTools tools;

	private final Function<Waiver, Waivers.Checked> check;

	private final Recorder recorder;

	private final CellNormaliser normaliser;

	private final List<RowProblem> problems = new ArrayList<>();

	private int read;

	private int rejected;

	private int recorded;

	WaiverFiles(LoadTools tools, Function<Waiver, Waivers.Checked> check, Recorder recorder) {
		this.tools = tools;
		this.check = check;
		this.recorder = recorder;
		this.normaliser = new CellNormaliser(tools.codes());
	}

	WaiverImport read(List<Path> paths) {
		Path folder = this.tools.home().resolve("runs").resolve(".waivers-" + ProcessHandle.current().pid());
		try {
			Drop drop = Drop.receive(paths, folder, ColumnProfiles.waiver(), DropLimits.standard());
			if (drop.files().isEmpty()) {
				throw new Failure(FailureKind.INPUT_REFUSED, "drop.nothing-to-read");
			}
			for (ReceivedFile file : drop.files()) {
				for (Problem problem : file.problems()) {
					if (problem.isError()) {
						throw new Failure(FailureKind.INPUT_REFUSED, problem.code(), problem.arguments().toArray());
					}
				}
				readRows(file);
			}
		}
		finally {
			delete(folder);
		}
		return new WaiverImport(this.read, this.read - this.rejected, this.rejected, this.recorded, this.problems);
	}

	private void readRows(ReceivedFile file) {
		ColumnProfile profile = ColumnProfiles.waiver().get(0);
		try (RowReader reader = RowReader.open(file)) {
			for (RawRow row = reader.next(); row != null; row = reader.next()) {
				Problem structural = row.problem();
				if (structural != null && !structural.isError()) {
					continue;
				}
				this.read++;
				Problem problem = (structural != null) ? structural : take(file, profile, row);
				if (problem != null) {
					this.rejected++;
					this.problems.add(new RowProblem(file.name() + ":" + row.line(), problem.field(), problem.code(),
							problem.text(this.tools.reportLocale())));
				}
			}
		}
	}

	private @Nullable Problem take(ReceivedFile file, ColumnProfile profile, RawRow row) {
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < profile.columns().size(); i++) {
			ColumnSpec spec = profile.columns().get(i);
			int position = file.columns().get(i);
			Cell cell = (position < 0) ? Cell.BLANK : this.normaliser.normalise(spec, row.cells().get(position));
			Problem problem = cell.problem();
			if (problem != null) {
				return problem;
			}
			cells.put(spec.name(), cell.value());
		}
		Waiver waiver = new Waiver(text(cells, "rule").toUpperCase(Locale.ROOT), text(cells, "school_code"),
				text(cells, "subject"), text(cells, "justification"), text(cells, "approver"),
				LocalDate.parse(text(cells, "until")));
		Waivers.Checked checked = this.check.apply(waiver);
		if (checked.problem() == null && this.recorder.record(waiver, checked.school())) {
			this.recorded++;
		}
		return checked.problem();
	}

	private static String text(Map<String, String> cells, String column) {
		return cells.getOrDefault(column, "");
	}

	private static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "run.cannot-write", folder);
		}
	}

	/** Records a waiver unless it stands already. */
	@FunctionalInterface
	interface Recorder {

		boolean record(Waiver waiver, @Nullable Long school);

	}

}
