package org.campusctl.batch.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.Refusals;
import org.campusctl.batch.load.RunReport;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.file.DropLimits;
import org.campusctl.mappings.file.IgnoredFile;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.table.ReferenceShape;

import org.jspecify.annotations.Nullable;

/**
 * Checks a drop as an import would, without a data centre: rows, duplicates within the
 * drop, and references where the drop has the parents. Writes reject and warnings files
 * and nothing else; the private copy of the input is removed in any case.
 */
public final class DropCheck {

	private static final int ROWS_PER_NOTE = 5000;

	private static final int TOP_ERRORS = 50;

	private final CodeTables codes;

	private final Locale locale;

	private final RunReport.Tool tool;

	private volatile boolean stopped;

	/**
	 * Create the check.
	 * @param codes code tables
	 * @param locale language of reject and warnings files
	 * @param tool version of campusctl
	 */
	public DropCheck(CodeTables codes, Locale locale, RunReport.Tool tool) {
		this.codes = codes;
		this.locale = locale;
		this.tool = tool;
	}

	/** Ask the check at work to stop. Called from another thread. */
	public void stop() {
		this.stopped = true;
	}

	/**
	 * Check a drop.
	 * @param request what to check and how
	 * @param listener told of the progress
	 * @return the account
	 * @throws Failure {@code NOT_FOUND} for a path that is missing or unreadable;
	 * {@code INPUT_REFUSED} if there is nothing to read; {@code CANNOT_WRITE} if the
	 * folder for rejects cannot be written or has such files already; {@code INTERRUPTED}
	 * when stopped
	 */
	public CheckReport check(CheckRequest request, LoadListener listener) {
		OffsetDateTime started = OffsetDateTime.now(ZoneOffset.UTC);
		long nanos = System.nanoTime();
		boolean existed = prepare(request.rejects());
		try (PrivateCopies copies = PrivateCopies.make()) {
			listener.step("receive");
			Drop drop = Drop.receive(request.paths(), copies.folder(),
					request.datasets().stream().map((dataset) -> dataset.dataset().profile()).toList(),
					DropLimits.standard());
			if (drop.files().isEmpty()) {
				throw new Failure(FailureKind.INPUT_REFUSED, "drop.nothing-to-read");
			}
			request.datasets().forEach((dataset) -> dataset.dataset().steps().beforeStage(drop));
			Findings findings = new Findings();
			if (!Refusals.refuses(drop)) {
				check(request, drop, listener, findings);
			}
			double seconds = Math.round((System.nanoTime() - nanos) / 1e8) / 10.0;
			return report(request, drop, findings, started.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME), seconds);
		}
		catch (RuntimeException ex) {
			written(request.rejects()).forEach(DropCheck::delete);
			throw ex;
		}
		finally {
			if (!existed && isEmpty(request.rejects())) {
				delete(request.rejects());
			}
		}
	}

	private void check(CheckRequest request, Drop drop, LoadListener listener, Findings findings) {
		Map<String, String> formerCodes = request.datasets()
			.stream()
			.collect(Collectors.toMap(CheckedDataset::name, CheckedDataset::formerCode));
		long bytes = drop.readable().stream().mapToLong(ReceivedFile::bytes).sum();
		CheckWork work = new CheckWork(drop, new CellNormaliser(this.codes), formerCodes, request.authority(),
				request.rejects(), this.locale, () -> note(findings, bytes, listener));
		List<CheckedDataset> present = request.datasets()
			.stream()
			.filter((dataset) -> !work.files(dataset.name()).isEmpty())
			.toList();
		listener.step("check");
		for (CheckedDataset dataset : present) {
			List<ReferenceShape> references = present.stream()
				.flatMap((child) -> child.dataset().shape().references().stream())
				.filter((reference) -> reference.parent().equals(dataset.name()))
				.toList();
			DatasetCheck check = new DatasetCheck(dataset, work, references);
			check.run(findings.topErrors).forEach((tally) -> findings.tallies.put(tally.file().number(), tally));
			findings.unchecked.addAll(check.unchecked());
		}
	}

	/** Every row is read twice. */
	private void note(Findings findings, long bytes, LoadListener listener) {
		findings.rowsRead++;
		if (findings.rowsRead % ROWS_PER_NOTE == 0) {
			if (this.stopped) {
				throw new Failure(FailureKind.INTERRUPTED, "check.stopped");
			}
			listener.rows(findings.rowsRead / 2, 0, bytes);
		}
	}

	private RunReport.Input input(ReceivedFile file, @Nullable FileTally tally, Path rejects) {
		List<RunReport.FileProblem> problems = file.problems()
			.stream()
			.map((problem) -> new RunReport.FileProblem(problem.isError() ? "error" : "warning", problem.code(),
					problem.text(this.locale), problem.arguments()))
			.toList();
		if (tally == null) {
			return new RunReport.Input(file.name(), file.sha256(), file.bytes(), file.encoding(), file.dataset(), 0, 0,
					0, 0, null, null, problems);
		}
		String name = file.dataset() + "-" + file.number() + ".csv";
		return new RunReport.Input(file.name(), file.sha256(), file.bytes(), file.encoding(), file.dataset(),
				tally.read(), tally.read() - tally.rejected(), tally.rejected(), tally.warnings(),
				(tally.rejected() > 0) ? absolute(rejects.resolve("rejects-" + name)) : null,
				(tally.warnings() > 0) ? absolute(rejects.resolve("warnings-" + name)) : null, problems);
	}

	private CheckReport report(CheckRequest request, Drop drop, Findings findings, String started, double seconds) {
		boolean refused = Refusals.refuses(drop) || findings.tallies.values()
			.stream()
			.anyMatch((tally) -> tally.damaged()
					|| Refusals.tooMany(tally.ownRejects(), tally.read(), request.maxRejects()));
		boolean rejects = findings.tallies.values().stream().anyMatch((tally) -> tally.rejected() > 0)
				|| drop.files().stream().anyMatch(Refusals::refuses);
		String status = refused ? "REFUSED" : rejects ? "COMPLETED_WITH_REJECTS" : "COMPLETED";
		int exitCode = refused ? FailureKind.INPUT_REFUSED.exitCode() : rejects ? 3 : 0;
		List<RunReport.Input> inputs = drop.files()
			.stream()
			.map((file) -> input(file, findings.tallies.get(file.number()), request.rejects()))
			.toList();
		List<RunReport.TopError> topErrors = findings.topErrors.values()
			.stream()
			.sorted(Comparator.comparingLong(RunReport.TopError::count)
				.reversed()
				.thenComparing(RunReport.TopError::code))
			.limit(TOP_ERRORS)
			.toList();
		RunReport account = new RunReport(0, request.job(), status, true, started, seconds, this.tool, inputs, Map.of(),
				topErrors, List.of(), drop.ignored().stream().map(IgnoredFile::name).toList(), exitCode);
		return new CheckReport(account, findings.unchecked);
	}

	/** Make the folder; what somebody has corrected in it must not be overwritten. */
	private static boolean prepare(Path folder) {
		try {
			boolean existed = Files.isDirectory(folder);
			if (!existed) {
				Files.createDirectories(folder);
				if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
					Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
				}
			}
			else if (!written(folder).isEmpty()) {
				throw new Failure(FailureKind.CANNOT_WRITE, "check.rejects-there", folder);
			}
			return existed;
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "check.cannot-write", folder);
		}
	}

	private static List<Path> written(Path folder) {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries
				.filter((entry) -> String.valueOf(entry.getFileName()).matches("(rejects|warnings)-.*\\.(csv|xlsx)"))
				.toList();
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "check.cannot-write", folder);
		}
	}

	private static boolean isEmpty(Path folder) {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.findAny().isEmpty();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void delete(Path path) {
		try {
			Files.deleteIfExists(path);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "check.cannot-write", path);
		}
	}

	private static String absolute(Path path) {
		return path.toAbsolutePath().normalize().toString();
	}

	/** What the checks of the datasets came to. */
	private static final class Findings {

		private final Map<Integer, FileTally> tallies = new HashMap<>();

		private final Map<String, RunReport.TopError> topErrors = new LinkedHashMap<>();

		private final List<CheckReport.Unchecked> unchecked = new ArrayList<>();

		private long rowsRead;

	}

}
