package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.campusctl.compliance.Problem;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON lines of Android Management's {@code ApplicationReport}, one a line, as a
 * table of installed apps. The export names neither school nor device: a line may carry
 * {@code school_code} and {@code device} (or the device's resource name as
 * {@code deviceName}). Apps that were removed are no records. A line that is cut is a
 * record that cannot be read.
 */
final class ReportRecords implements TableRecords {

	/** Columns of the records. */
	static final List<String> COLUMNS = List.of("school_code", "device", "platform", "package_id", "app_name",
			"version_code", "version_name", "signer", "preinstalled", "source");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final LineSource lines;

	private boolean begun;

	private ReportRecords(LineSource lines) {
		this.lines = lines;
	}

	/** Tell whether a dataset has the columns of the records. */
	static boolean fits(ColumnProfile profile) {
		return profile.columns().stream().map(ColumnSpec::name).toList().containsAll(COLUMNS);
	}

	static ReportRecords open(Path file, TextEncoding.Detected encoding) throws IOException {
		InputStream in = Files.newInputStream(file);
		try {
			in.skipNBytes(encoding.markLength());
		}
		catch (IOException ex) {
			in.close();
			throw ex;
		}
		return new ReportRecords(new LineSource(new InputStreamReader(in, TextEncoding.strict(encoding.charset()))));
	}

	@Override
	public @Nullable TableRecord next() throws IOException {
		if (!this.begun) {
			this.begun = true;
			return new TableRecord(0, COLUMNS, null);
		}
		LineSource.Line line = this.lines.next();
		while (line != null) {
			if (!line.text().isBlank()) {
				TableRecord row = line.isCut() ? damaged(line) : row(line);
				if (row != null) {
					return row;
				}
			}
			line = this.lines.next();
		}
		return null;
	}

	private static @Nullable TableRecord row(LineSource.Line line) {
		try {
			JsonNode report = JSON.readTree(line.text());
			if (!report.isObject()) {
				return damaged(line);
			}
			if (text(report, "state").equals("REMOVED")) {
				return null;
			}
			List<String> signers = new ArrayList<>();
			report.path("signingKeyCertFingerprints").forEach((one) -> signers.add(one.asString("")));
			return new TableRecord(line.number(), List.of(text(report, "school_code", "schoolCode", "school"),
					text(report, "device", "deviceName", "deviceId", "name"), "android", text(report, "packageName"),
					text(report, "displayName"), text(report, "versionCode"), text(report, "versionName"),
					String.join(";", signers), text(report, "applicationSource").startsWith("SYSTEM_APP") ? "1" : "0",
					"android-management"), null);
		}
		catch (JacksonException ex) {
			return damaged(line);
		}
	}

	private static TableRecord damaged(LineSource.Line line) {
		return new TableRecord(line.number(), COLUMNS.stream().map((column) -> "").toList(),
				Problem.error("", "row.json", line.number()));
	}

	private static String text(JsonNode report, String... names) {
		for (String name : names) {
			JsonNode value = report.path(name);
			if (value.isValueNode() && !value.isNull()) {
				return value.asString("");
			}
		}
		return "";
	}

	@Override
	public void expect(int width) {
	}

	@Override
	public boolean leavesOutTrailingBlanks() {
		return false;
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

}
