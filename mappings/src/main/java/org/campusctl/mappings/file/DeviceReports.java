package org.campusctl.mappings.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes records of what devices report as objects: Android Management's
 * {@code ApplicationReport}, on its own or within a device, and Apple's
 * {@code InstalledApplicationList}. An object may carry {@code school_code} and
 * {@code device}, and hands them down to what it holds. Apps that were removed are no
 * records.
 */
final class DeviceReports {

	/** Line of an app, where the format tells it. */
	static final String LINE = "_line";

	private static final String APPLE_LIST = "InstalledApplicationList";

	private final AppExport export;

	private final Deque<TableRecord> records = new ArrayDeque<>();

	private long line;

	DeviceReports(AppExport export) {
		this.export = export;
	}

	/**
	 * Add the records of an object or a list of objects.
	 * @param report what was read
	 * @param at line where it begins
	 */
	void add(JsonNode report, long at) {
		this.line = at;
		add(report, new Whose("", "", "ios"));
	}

	/** Add a record that cannot be read. */
	void addDamaged(long at, String code) {
		this.records.add(this.export.empty(at, Problem.error("", code, at)));
	}

	/** Return the next record, or null when there is none yet. */
	@Nullable TableRecord poll() {
		return this.records.poll();
	}

	private void add(JsonNode report, Whose outer) {
		if (report.isArray()) {
			report.forEach((one) -> add(one, outer));
			return;
		}
		if (!report.isObject()) {
			addDamaged(this.line, "row.json");
			return;
		}
		Whose whose = outer.within(report);
		JsonNode held = first(report, "devices", "applicationReports", APPLE_LIST, "installedApplicationList");
		if (held != null) {
			held.forEach((one) -> add(one, whose));
		}
		else if (report.has("Identifier") || (report.has("Name") && report.has("Version"))) {
			addApple(report, whose);
		}
		else if (report.has("CommandUUID") || (report.has("UDID") && !report.has("packageName"))) {
			addDamaged(lineOf(report), "row.no-app-list");
		}
		else {
			addAndroid(report, whose);
		}
	}

	private void addApple(JsonNode app, Whose whose) {
		String shortVersion = text(app, "ShortVersion");
		this.records.add(this.export.row(lineOf(app), whose.school, whose.device, whose.platform,
				text(app, "Identifier"), text(app, "Name"), "", "",
				shortVersion.isBlank() ? text(app, "Version") : shortVersion, "", "", "", "apple-mdm"));
	}

	private void addAndroid(JsonNode app, Whose whose) {
		if (text(app, "state").equals("REMOVED")) {
			return;
		}
		List<String> signers = new ArrayList<>();
		app.path("signingKeyCertFingerprints").forEach((one) -> signers.add(one.asString("")));
		this.records.add(this.export.row(lineOf(app), whose.school, whose.device, "android", text(app, "packageName"),
				text(app, "displayName"), "", text(app, "versionCode"), text(app, "versionName"),
				String.join(";", signers), text(app, "applicationSource").startsWith("SYSTEM_APP") ? "1" : "0", "",
				"android-management"));
	}

	private long lineOf(JsonNode report) {
		return report.path(LINE).asLong(this.line);
	}

	private static @Nullable JsonNode first(JsonNode report, String... names) {
		for (String name : names) {
			if (report.path(name).isArray()) {
				return report.path(name);
			}
		}
		return null;
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

	/**
	 * Where an app is.
	 *
	 * @param school code of the school, or empty
	 * @param device the device, or empty
	 * @param platform platform of Apple's devices
	 */
	private record Whose(String school, String device, String platform) {

		Whose within(JsonNode report) {
			String ownSchool = text(report, "school_code", "schoolCode", "school");
			String ownDevice = text(report, "device", "UDID", "udid", "deviceName", "deviceId", "SerialNumber",
					"serialNumber", "DeviceName", "name");
			String ownPlatform = text(report, "platform", "Platform");
			return new Whose(ownSchool.isBlank() ? this.school : ownSchool,
					ownDevice.isBlank() ? this.device : ownDevice, ownPlatform.isBlank() ? this.platform : ownPlatform);
		}

	}

}
