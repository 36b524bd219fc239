package org.campusctl.batch.admission;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.campusctl.admission.identity.App;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.table.AdmissionMapper;
import org.campusctl.mappings.table.AppFindingRow;

import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a check (contract: app admission, Output): UTF-8 with byte order
 * mark, CRLF, no cell that a spreadsheet would run, the same for the same content. Each
 * file appears under its name once it is whole.
 */
final class AdmissionFiles {

	private static final List<String> FINDINGS = List.of("run", "school_code", "school_name", "authority_code",
			"app_name", "package_id", "platform", "version", "signer", "devices", "decision", "verdict", "flags",
			"rule", "list_revision", "waived_until", "previous_decision", "changed_at", "remedy");

	private static final List<String> DECISIONS = List.of("unresolved", "harmful", "denied", "signer_mismatch",
			"filing_expired", "not_yet_valid", "scope_mismatch", "version_out_of_range", "school_not_filed", "grey",
			"allowed_unverified", "allowed", "system", "system_unverified", "out_of_scope", "not_listed");

	private final AdmissionMapper mapper;

	private final Path folder;

	AdmissionFiles(AdmissionMapper mapper, Path folder) {
		this.mapper = mapper;
		this.folder = folder;
	}

	/**
	 * Write everything; a transaction must be open, for the cursors.
	 * @param run run of the check
	 * @return the file of the findings
	 */
	Path write(long run) {
		String revision = this.mapper.revisionOf(run);
		Path findings = write("admission-findings.csv", FINDINGS, (out) -> {
			try (Cursor<AppFindingRow> rows = this.mapper.allFindings(run)) {
				for (AppFindingRow row : rows) {
					line(out, finding(row, revision));
				}
			}
		});
		write("admission-schools.csv",
				with(List.of("run", "school_code", "school_name", "authority_code", "verdict", "reason", "devices",
						"findings"), List.of("not_judged", "waived")),
				(out) -> lines(out, this.mapper.schoolLines(run)));
		write("admission-apps.csv", with(List.of("run", "platform", "package_id", "app_name", "developer", "schools",
				"devices", "schools_failed"), List.of()), (out) -> lines(out, this.mapper.appLines(run)));
		write("admission-changes.csv", List.of("run", "school_code", "school_name", "authority_code", "change",
				"subject", "app_name", "previous_decision", "decision"),
				(out) -> lines(out, this.mapper.changeLines(run)));
		return findings;
	}

	private static List<String> with(List<String> before, List<String> after) {
		List<String> columns = new ArrayList<>(before);
		columns.addAll(DECISIONS);
		columns.addAll(after);
		return columns;
	}

	private static List<@Nullable Object> finding(AppFindingRow row, String revision) {
		List<@Nullable Object> cells = new ArrayList<>();
		cells.addAll(List.of(row.runId(), row.schoolCode(), row.schoolName(), row.authorityCode()));
		cells.add(row.appName());
		cells.add(row.packageId());
		cells.add(row.platform());
		cells.add(App.version(row.versionCode(), Objects.toString(row.versionName(), "")));
		cells.add(row.signer());
		cells.addAll(List.of(row.devices(), row.decision(), row.verdict()));
		cells.add(row.flags());
		cells.add(row.rule());
		cells.add(revision);
		cells.add(row.waivedUntil());
		cells.add(row.previousDecision());
		cells.add(row.changedAt());
		cells.add(row.remedy());
		return cells;
	}

	private static void lines(BufferedWriter out, Cursor<Map<String, Object>> rows) throws IOException {
		try (rows) {
			for (Map<String, Object> row : rows) {
				line(out, row.values());
			}
		}
	}

	private Path write(String name, List<String> header, Content content) {
		Path file = this.folder.resolve(name);
		Path part = this.folder.resolve(name + ".part");
		try {
			Files.createDirectories(this.folder);
			try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
				out.write('\ufeff');
				line(out, header);
				content.write(out);
			}
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return file;
		}
		catch (IOException | UncheckedIOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "admission-check.cannot-write", file);
		}
	}

	private static void line(BufferedWriter out, Collection<? extends @Nullable Object> cells) throws IOException {
		boolean first = true;
		for (Object cell : cells) {
			if (!first) {
				out.write(',');
			}
			first = false;
			out.write(cell(Objects.toString(cell, "")));
		}
		out.write("\r\n");
	}

	/** Numbers are ours; every other cell may have been written by anybody. */
	private static String cell(String text) {
		if (text.isEmpty()) {
			return text;
		}
		String safe = ("=+-@\t\r\n\0".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		boolean quoted = safe.chars().anyMatch((c) -> c == '"' || c == ',' || c == '\r' || c == '\n');
		return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

	/** What is written below a header. */
	@FunctionalInterface
	private interface Content {

		void write(BufferedWriter out) throws IOException;

	}

}
