package org.campusctl.batch.check;

import java.util.List;
import java.util.Map;

import org.campusctl.batch.load.RunReport;
import org.campusctl.compliance.Problem;
import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.file.RejectFileWriter;
import org.campusctl.mappings.file.WarningFileWriter;

/**
 * Counts one file's rows and writes its reject and warnings files.
 */
final class FileTally implements AutoCloseable {

	private final ReceivedFile file;

	private final RejectFileWriter rejects;

	private final WarningFileWriter warningFile;

	private final Map<String, RunReport.TopError> topErrors;

	private long read;

	private long rejected;

	private long ownRejects;

	private long warnings;

	private boolean damaged;

	FileTally(ReceivedFile file, CheckWork work, Map<String, RunReport.TopError> topErrors) {
		this.file = file;
		this.rejects = new RejectFileWriter(work.rejects(), file, work.locale());
		this.warningFile = new WarningFileWriter(work.rejects(), file, work.locale());
		this.topErrors = topErrors;
		file.problems().stream().filter((problem) -> !problem.isError()).forEach((problem) -> warn(0, problem));
	}

	/** Count a gap between the rows, which is no row. */
	void gap(RawRow row, Problem problem) {
		warn(row.line(), problem);
	}

	/**
	 * Count a row.
	 * @param row as it stands in the file
	 * @param problems errors and warnings in the order in which they are told
	 * @param follows whether it is rejected only because its parent is
	 */
	void row(RawRow row, List<Problem> problems, boolean follows) {
		this.read++;
		if (problems.isEmpty()) {
			return;
		}
		problems.stream().filter((problem) -> !problem.isError()).forEach((problem) -> warn(row.line(), problem));
		List<Problem> errors = problems.stream().filter(Problem::isError).toList();
		if (errors.isEmpty()) {
			return;
		}
		this.rejected++;
		this.ownRejects += follows ? 0 : 1;
		this.damaged |= errors.stream().anyMatch((error) -> error.code().startsWith("file."));
		this.rejects.write(row, errors);
		Problem first = errors.get(0);
		RunReport.TopError one = new RunReport.TopError(first.code(), first.field(), 1,
				this.file.name() + ":" + row.line(), first.arguments());
		this.topErrors.merge(first.code(), one, (known, added) -> new RunReport.TopError(known.code(), known.field(),
				known.count() + 1, known.first(), known.arguments()));
	}

	private void warn(long line, Problem problem) {
		this.warnings++;
		this.warningFile.write(line, problem);
	}

	ReceivedFile file() {
		return this.file;
	}

	long read() {
		return this.read;
	}

	long rejected() {
		return this.rejected;
	}

	long ownRejects() {
		return this.ownRejects;
	}

	long warnings() {
		return this.warnings;
	}

	/** Whether the file cannot be read to its end. */
	boolean damaged() {
		return this.damaged;
	}

	@Override
	public void close() {
		try {
			this.rejects.close();
		}
		finally {
			this.warningFile.close();
		}
	}

}
