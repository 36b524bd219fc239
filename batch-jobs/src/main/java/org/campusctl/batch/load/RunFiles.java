package org.campusctl.batch.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.campusctl.compliance.Problem;
import org.campusctl.compliance.Severity;
import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.file.RejectFileWriter;
import org.campusctl.mappings.file.RowReader;
import org.campusctl.mappings.file.WarningFileWriter;
import org.campusctl.mappings.table.FileCount;
import org.campusctl.mappings.table.FileWarnings;
import org.campusctl.mappings.table.LoadMapper;
import org.campusctl.mappings.table.RunInputRow;
import org.campusctl.mappings.table.RunMapper;
import org.campusctl.mappings.table.StoredProblem;

import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Writes reject and warnings files of a run in a second pass over the frozen input, and
 * the counts of each file.
 */
final class RunFiles {

	private final LoadRun run;

	private final LoadMapper mapper;

	private final RunMapper runs;

	private final Locale locale;

	private final Path home;

	RunFiles(LoadRun run, LoadMapper mapper, RunMapper runs, Path home, Locale locale) {
		this.run = run;
		this.mapper = mapper;
		this.runs = runs;
		this.home = home;
		this.locale = locale;
	}

	/** Write everything; a transaction must be open, for the cursors. */
	void write() {
		Map<Integer, FileCount> counts = new HashMap<>();
		Map<Integer, Long> warnings = new HashMap<>();
		if (this.mapper.exists(this.run.problems())) {
			for (Dataset dataset : this.run.datasets()) {
				this.mapper.fileCounts(this.run.tables(dataset)).forEach((count) -> counts.put(count.fileNo(), count));
			}
			for (FileWarnings count : this.mapper.fileWarnings(this.run.problems())) {
				warnings.put(count.fileNo(), count.warnings());
			}
		}
		for (ReceivedFile file : this.run.drop().files()) {
			FileCount count = counts.getOrDefault(file.number(), new FileCount(file.number(), 0, 0, 0, 0));
			write(file, count, warnings.getOrDefault(file.number(), 0L));
		}
	}

	private void write(ReceivedFile file, FileCount count, long rowWarnings) {
		List<Problem> fileWarnings = file.problems().stream().filter((problem) -> !problem.isError()).toList();
		Path rejects = null;
		Path warningFile = null;
		if (count.rowsRejected() > 0 || rowWarnings > 0 || !fileWarnings.isEmpty()) {
			try (RejectFileWriter rejectWriter = new RejectFileWriter(this.run.folder(), file, this.locale);
					WarningFileWriter warningWriter = new WarningFileWriter(this.run.folder(), file, this.locale)) {
				fileWarnings.forEach((problem) -> warningWriter.write(0, problem));
				if (count.rowsRejected() > 0 || rowWarnings > 0) {
					writeRows(file, rejectWriter, warningWriter);
				}
				if (rejectWriter.rows() != count.rowsRejected()) {
					throw new IllegalStateException(
							"the reject file has " + rejectWriter.rows() + " rows, expected " + count.rowsRejected());
				}
				rejects = rejectWriter.paths().isEmpty() ? null : rejectWriter.paths().get(0);
			}
			if (rowWarnings > 0 || !fileWarnings.isEmpty()) {
				warningFile = this.run.folder().resolve("warnings-" + file.dataset() + "-" + file.number() + ".csv");
			}
		}
		this.runs.updateInput(new RunInputRow(this.run.id(), file.number(), file.name(), file.sha256(), file.bytes(),
				file.encoding(), file.dataset(), this.run.isDelta(file), count.rowsRead(),
				count.rowsRead() - count.rowsRejected(), count.rowsRejected(), rowWarnings + fileWarnings.size(),
				relative(rejects), relative(warningFile)));
	}

	private void writeRows(ReceivedFile file, RejectFileWriter rejects, WarningFileWriter warnings) {
		try (Cursor<StoredProblem> cursor = this.mapper.problemsOfFile(this.run.problems(), file.number());
				RowReader reader = RowReader.open(file)) {
			StoredProblem ahead = null;
			var problems = cursor.iterator();
			if (problems.hasNext()) {
				ahead = problems.next();
			}
			while (ahead != null) {
				long line = ahead.line();
				List<Problem> errors = new ArrayList<>();
				while (ahead != null && ahead.line() == line) {
					Problem problem = problem(ahead);
					if (problem.isError()) {
						errors.add(problem);
					}
					else {
						warnings.write(line, problem);
					}
					ahead = problems.hasNext() ? problems.next() : null;
				}
				if (!errors.isEmpty()) {
					rejects.write(rowAt(reader, line), errors);
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("a cursor could not be closed");
		}
	}

	private static RawRow rowAt(RowReader reader, long line) {
		RawRow row = reader.next();
		while (row != null && row.line() != line) {
			row = reader.next();
		}
		if (row == null) {
			throw new IllegalStateException("the frozen input has no record at line " + line);
		}
		return row;
	}

	private static Problem problem(StoredProblem stored) {
		Severity severity = stored.severity().equals("E") ? Severity.ERROR : Severity.WARNING;
		return new Problem(severity, stored.field(), stored.code(), Staging.arguments(stored.arguments()));
	}

	private @Nullable String relative(@Nullable Path path) {
		return (path == null) ? null : this.home.relativize(path).toString().replace('\\', '/');
	}

}
