package org.campusctl.batch.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.IgnoredFile;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.table.ErrorCount;
import org.campusctl.mappings.table.LoadMapper;
import org.campusctl.mappings.table.RunChangeRow;
import org.campusctl.mappings.table.RunInputRow;
import org.campusctl.mappings.table.RunMapper;
import org.campusctl.mappings.table.RunRow;
import org.campusctl.mappings.table.WithheldRow;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends runs and tells what they did, on screen and in {@code run.json}.
 */
final class RunReports {

	private static final List<String> CHANGES = List.of("created", "updated", "unchanged", "transferred", "departed",
			"graduated", "restored", "withheld");

	private static final int TOP_ERRORS = 50;

	private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final LoadTools tools;

	private final RunMapper runs;

	private final LoadMapper mapper;

	RunReports(LoadTools tools, RunMapper runs) {
		this.tools = tools;
		this.runs = runs;
		this.mapper = tools.infrastructure().mapper(LoadMapper.class);
	}

	/**
	 * End a run that went to its end.
	 * @param run the run
	 * @param refused whether its input was refused as a whole
	 * @return the account
	 */
	RunReport complete(LoadRun run, boolean refused) {
		boolean rejects = this.runs.inputs(run.id()).stream().anyMatch((input) -> input.rowsRejected() > 0);
		boolean withheld = this.runs.changes(run.id())
			.stream()
			.anyMatch((change) -> change.change().equals("withheld") && change.rows() > 0);
		boolean empty = run.drop().files().stream().anyMatch(Refusals::refuses);
		int exitCode;
		String status;
		if (refused) {
			exitCode = FailureKind.INPUT_REFUSED.exitCode();
			status = "REFUSED";
			this.runs.deleteChanges(run.id());
			this.runs.deleteWithheld(run.id());
		}
		else if (rejects || withheld || empty) {
			exitCode = 3;
			status = "COMPLETED_WITH_REJECTS";
		}
		else {
			exitCode = 0;
			status = "COMPLETED";
		}
		Conclusion.Result result = (refused || row(run).dryRun()) ? Conclusion.Result.NONE
				: run.request().conclusion().conclude(run.id(), run.folder());
		// Where several apply: 4, then 3, then 5 (contract: exit codes).
		exitCode = (result.exitCode() == 4 || exitCode == 0) ? result.exitCode() : exitCode;
		// The report first: who finds the status finds the report.
		RunReport report = report(run, status, exitCode, OffsetDateTime.now(ZoneOffset.UTC), result);
		write(run, report);
		this.runs.end(run.id(), status, exitCode);
		return report;
	}

	RunReport unchanged(LoadRun run) {
		this.tools.infrastructure()
			.transactions()
			.executeWithoutResult(
					(status) -> new LoadSteps(run, this.tools, LoadListener.SILENT, HaltPoint.NONE).storeInputs());
		RunReport report = report(run, "UNCHANGED", 0, OffsetDateTime.now(ZoneOffset.UTC));
		write(run, report);
		this.runs.end(run.id(), "UNCHANGED", 0);
		return report;
	}

	/**
	 * Write the account of a run that ended otherwise.
	 * @param run the run, already ended
	 * @param exitCode exit code of the command
	 * @return the account
	 */
	RunReport write(LoadRun run, int exitCode) {
		RunRow row = row(run);
		OffsetDateTime ended = (row.ended() != null) ? row.ended() : OffsetDateTime.now(ZoneOffset.UTC);
		RunReport report = report(run, row.status(), exitCode, ended);
		write(run, report);
		return report;
	}

	private RunReport report(LoadRun run, String status, int exitCode, OffsetDateTime ended) {
		return report(run, status, exitCode, ended, Conclusion.Result.NONE);
	}

	private RunReport report(LoadRun run, String status, int exitCode, OffsetDateTime ended, Conclusion.Result result) {
		RunRow row = row(run);
		Map<Integer, ReceivedFile> files = new HashMap<>();
		run.drop().files().forEach((file) -> files.put(file.number(), file));
		List<RunInputRow> inputRows = this.runs.inputs(run.id());
		Map<Integer, String> names = new HashMap<>();
		List<RunReport.Input> inputs = new ArrayList<>();
		for (RunInputRow input : inputRows) {
			names.put(input.number(), input.file());
			inputs.add(input(input, Objects.requireNonNull(files.get(input.number()))));
		}
		boolean applied = !List.of("REFUSED", "FAILED", "STOPPED").contains(status);
		return new RunReport(run.id(), row.job(), status, row.dryRun(),
				row.started().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
				Math.round(Duration.between(row.started(), ended).toMillis() / 100.0) / 10.0, this.tools.tool(), inputs,
				applied ? changes(run) : Map.of(), topErrors(run, names), withheld(run),
				run.drop().ignored().stream().map(IgnoredFile::name).toList(),
				result.verdicts().isEmpty() ? null : result.verdicts(),
				result.findings().isEmpty() ? null : result.findings(),
				result.details().isEmpty() ? null : result.details(), exitCode);
	}

	private RunRow row(LoadRun run) {
		RunRow row = this.runs.find(run.id());
		if (row == null) {
			throw new IllegalStateException("run " + run.id() + " is gone");
		}
		return row;
	}

	private RunReport.Input input(RunInputRow input, ReceivedFile file) {
		List<RunReport.FileProblem> problems = file.problems()
			.stream()
			.map((problem) -> new RunReport.FileProblem(problem.isError() ? "error" : "warning", problem.code(),
					problem.text(this.tools.reportLocale()), problem.arguments()))
			.toList();
		return new RunReport.Input(input.file(), input.sha256(), input.bytes(), input.encoding(), input.dataset(),
				input.rowsRead(), input.rowsAccepted(), input.rowsRejected(), input.warnings(), input.rejects(),
				input.warningFile(), problems);
	}

	private Map<String, Map<String, Long>> changes(LoadRun run) {
		Map<String, Map<String, Long>> changes = new LinkedHashMap<>();
		for (Dataset dataset : run.datasets()) {
			if (dataset.steps().isTransient()) {
				continue;
			}
			Map<String, Long> counts = new LinkedHashMap<>();
			CHANGES.forEach((change) -> counts.put(change, 0L));
			changes.put(dataset.name(), counts);
		}
		for (RunChangeRow change : this.runs.changes(run.id())) {
			changes.computeIfAbsent(change.dataset(), (name) -> new LinkedHashMap<>())
				.put(change.change(), change.rows());
		}
		return changes;
	}

	private List<RunReport.TopError> topErrors(LoadRun run, Map<Integer, String> names) {
		List<RunReport.TopError> errors = new ArrayList<>();
		if (this.mapper.exists(run.problems())) {
			for (ErrorCount error : this.mapper.topErrors(run.problems(), TOP_ERRORS)) {
				errors.add(new RunReport.TopError(error.code(), error.field(), error.rows(),
						names.get(error.fileNo()) + ":" + error.line(), Staging.arguments(error.arguments())));
			}
		}
		return errors;
	}

	private List<RunReport.Withheld> withheld(LoadRun run) {
		List<RunReport.Withheld> withheld = new ArrayList<>();
		for (WithheldRow row : this.runs.withheld(run.id())) {
			withheld.add(
					new RunReport.Withheld(row.dataset(), row.schoolCode(), row.reason(), row.leaving(), row.active()));
		}
		return withheld;
	}

	private static void write(LoadRun run, RunReport report) {
		Path file = run.folder().resolve("run.json");
		Path part = run.folder().resolve("run.json.part");
		try {
			Files.createDirectories(run.folder());
			Files.writeString(part, JSON.writeValueAsString(report) + "\n", StandardCharsets.UTF_8);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "run.cannot-write", file);
		}
	}

}
