package org.campusctl.batch.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.ReportCsv;

/**
 * Writes fictional admission lists ({@code lists/}) and an inventory ({@code inventory/})
 * in which every decision occurs, at any size. The same request gives the same bytes;
 * memory does not grow with the number of rows.
 */
public final class AppSampleGenerator {

	private static final int REPORT_EVERY = 10_000;

	/** Apps that the devices of one school choose from. */
	private static final int APPS_OF_A_SCHOOL = 120;

	/** Every so many schools one delivers nothing, beginning with the fourth. */
	private static final int SILENT_EVERY = 25;

	/** The schools of one district, every tenth, have filed what they use. */
	private static final int FILED_EVERY = 10;

	/** Every so many devices one has a repackaged app, one a row that names no app. */
	private static final int ODD_DEVICE_EVERY = 20;

	private final AppSampleRequest request;

	private final FictionalCity city;

	private final LongConsumer progress;

	private final Map<FictionalApp, List<String>> cells = new HashMap<>();

	private final List<SampleFile> files = new ArrayList<>();

	private long rows;

	private AppSampleGenerator(AppSampleRequest request, LongConsumer progress) {
		this.request = request;
		this.progress = progress;
		this.city = new FictionalCity(SampleRequest.of(request.out(), request.schools(), 0, 0, request.seed()));
	}

	/**
	 * Write the files.
	 * @param request what to generate
	 * @param progress takes the number of rows written so far; what it throws ends the
	 * work, and the file at hand is deleted
	 * @return what was written
	 * @throws Failure {@code CANNOT_WRITE} if the folder cannot be written or already has
	 * one of the files, which are not touched
	 */
	public static SampleSummary generate(AppSampleRequest request, LongConsumer progress) {
		return new AppSampleGenerator(request, progress).write();
	}

	private SampleSummary write() {
		Path lists = this.request.out().resolve("lists");
		Path inventory = this.request.out().resolve("inventory").resolve("apps.csv");
		for (String name : List.of("whitelist.csv", "provider-bans.csv", "school-filings.csv", "harmful-apps.csv",
				"system-apps.csv", "general-apps.csv", "ioc.yaml")) {
			refuseExisting(lists.resolve(name));
		}
		refuseExisting(inventory);
		writeWhitelist(lists.resolve("whitelist.csv"));
		writeOtherLists(lists);
		writeFilings(lists.resolve("school-filings.csv"));
		writeFamilies(lists.resolve("ioc.yaml"));
		writeInventory(inventory);
		return new SampleSummary(this.request.out(), this.files);
	}

	private static void refuseExisting(Path file) {
		if (Files.exists(file)) {
			throw new Failure(FailureKind.CANNOT_WRITE, "sample.exists", file);
		}
	}

	private void writeWhitelist(Path file) {
		try (ReportCsv csv = new ReportCsv(file, "state", "app_name", "developer", "platform", "package_id", "signers",
				"version_min", "app_filing", "stages", "valid_from", "valid_to")) {
			long begun = this.rows;
			for (int number = 0; number < this.request.apps(); number++) {
				FictionalApp app = new FictionalApp(number);
				String state = switch (app.kind()) {
					case ADMITTED, EXPIRED, NOT_YET, PRIMARY_ONLY, NEWER_ONLY, WITHOUT_SIGNER, OTHER_ALGORITHM, BY_NAME,
							BANNED ->
						"white";
					case GREY -> "grey";
					case BLACK -> "black";
					case HARMFUL, STALKERWARE, WATCHWARE, SYSTEM, SYSTEM_BY_NAME, GENERAL, UNLISTED, LOOKALIKE,
							RUNTIME ->
						"";
				};
				if (!state.isEmpty()) {
					FictionalApp.Kind kind = app.kind();
					row(csv, state, app.name(), app.developer(), app.platform(), app.packageId(), listedSigner(app),
							(kind == FictionalApp.Kind.NEWER_ONLY) ? "3000000000" : "",
							String.format(Locale.ROOT, "教APP备33%05d号", number),
							(kind == FictionalApp.Kind.PRIMARY_ONLY) ? "小学" : "",
							(kind == FictionalApp.Kind.NOT_YET) ? "2098-09-01" : "2024-09-01",
							(kind == FictionalApp.Kind.EXPIRED) ? "2024-12-31" : "2099-08-31");
				}
			}
			finish(csv, file, "whitelist", begun);
		}
	}

	private static String listedSigner(FictionalApp app) {
		if (app.kind() == FictionalApp.Kind.OTHER_ALGORITHM) {
			return "sha1:" + app.sha1();
		}
		boolean isUnknown = app.kind() == FictionalApp.Kind.WITHOUT_SIGNER || app.kind() == FictionalApp.Kind.BLACK;
		return isUnknown ? "" : app.signer();
	}

	private void writeOtherLists(Path lists) {
		try (ReportCsv csv = new ReportCsv(lists.resolve("provider-bans.csv"), "developer", "from", "to", "reason")) {
			long begun = this.rows;
			row(csv, FictionalApp.BANNED_DEVELOPER, "2024-01-01", "2099-12-31", "违规收集信息（虚构）");
			finish(csv, lists.resolve("provider-bans.csv"), "provider-ban", begun);
		}
		writeList(lists.resolve("harmful-apps.csv"), "harmful-app", FictionalApp.Kind.HARMFUL,
				List.of("platform", "package_id", "signer", "name", "category", "source"),
				(app) -> List.of(app.platform(), app.packageId(), app.signer(), app.name(), "stalkerware", "示例情报（虚构）"));
		writeList(lists.resolve("system-apps.csv"), "system-app", FictionalApp.Kind.SYSTEM,
				List.of("platform", "package_id", "vendor", "signers"),
				(app) -> List.of(app.platform(), app.packageId(), "示例厂商", app.signer()));
		writeList(lists.resolve("general-apps.csv"), "general-app", FictionalApp.Kind.GENERAL,
				List.of("platform", "package_id", "signers", "name", "reason"),
				(app) -> List.of(app.platform(), app.packageId(), app.signer(), app.name(), "通用工具"));
	}

	private void writeList(Path file, String dataset, FictionalApp.Kind kind, List<String> columns, Line line) {
		try (ReportCsv csv = new ReportCsv(file, columns.toArray(String[]::new))) {
			long begun = this.rows;
			for (int number = 0; number < this.request.apps(); number++) {
				FictionalApp app = new FictionalApp(number);
				boolean isByName = kind == FictionalApp.Kind.SYSTEM && app.kind() == FictionalApp.Kind.SYSTEM_BY_NAME;
				if (app.kind() == kind || isByName) {
					List<String> cells = new ArrayList<>(line.of(app));
					if (isByName) {
						cells.set(cells.size() - 1, "");
					}
					row(csv, cells.toArray());
				}
			}
			finish(csv, file, dataset, begun);
		}
	}

	private void writeFilings(Path file) {
		try (ReportCsv csv = new ReportCsv(file, "school_code", "package_id", "app_name", "approved_on", "approver",
				"valid_to")) {
			long begun = this.rows;
			for (int school = 0; school < this.request.schools(); school += FILED_EVERY) {
				for (int place = 0; place < appsOfASchool(); place++) {
					FictionalApp app = app(school, place);
					// What is filed leaves out one in ten, so that something is not
					// filed.
					if (app.kind() == FictionalApp.Kind.ADMITTED && app.number() % 10 != 0) {
						row(csv, this.city.school(school).code(), app.packageId(), app.name(), "2024-09-01", "示例教务处",
								"2099-08-31");
					}
				}
			}
			finish(csv, file, "school-filing", begun);
		}
	}

	private void writeFamilies(Path file) {
		StringBuilder yaml = new StringBuilder();
		long families = 0;
		for (int number = 0; number < this.request.apps(); number++) {
			FictionalApp app = new FictionalApp(number);
			if (app.kind() == FictionalApp.Kind.STALKERWARE || app.kind() == FictionalApp.Kind.WATCHWARE) {
				yaml.append("- name: ").append(app.name());
				yaml.append("\n  type: ").append(app.kind().name().toLowerCase(Locale.ROOT));
				yaml.append("\n  packages:\n  - ").append(app.packageId());
				yaml.append("\n  certificates:\n  - ").append(app.sha1()).append('\n');
				families++;
			}
		}
		try {
			Files.writeString(file, yaml.isEmpty() ? "[]\n" : yaml, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "sample.unwritable", this.request.out());
		}
		this.files.add(new SampleFile("lists/ioc.yaml", "harmful-app", "UTF-8", families, Map.of(), Map.of()));
	}

	private void writeInventory(Path file) {
		try (ReportCsv csv = new ReportCsv(file, "school_code", "device", "platform", "package_id", "app_name",
				"developer", "version_code", "version_name", "signer", "preinstalled", "installed_at", "source")) {
			long begun = this.rows;
			for (int school = 0; school < this.request.schools(); school++) {
				if (school % SILENT_EVERY == 3) {
					continue;
				}
				long from = (long) school * this.request.devices() / this.request.schools();
				long upTo = (school + 1L) * this.request.devices() / this.request.schools();
				for (long device = from; device < upTo; device++) {
					writeDevice(csv, school, device);
				}
			}
			finish(csv, file, "app", begun);
		}
	}

	private void writeDevice(ReportCsv csv, int school, long device) {
		String code = this.city.school(school).code();
		String name = "PAD-" + device;
		boolean isOdd = device % ODD_DEVICE_EVERY == 0;
		for (int place = 0; place < AppSampleRequest.APPS_OF_A_DEVICE; place++) {
			FictionalApp app = app(school, (int) ((device * 17 + place) % appsOfASchool()));
			List<String> cells = new ArrayList<>(this.cells.computeIfAbsent(app, AppSampleGenerator::cells));
			cells.set(0, code);
			cells.set(1, name);
			if (isOdd && place == 0) {
				cells.replaceAll(
						(cell) -> (cell.equals(code) || cell.equals(name) || cell.equals(app.platform())) ? cell : "");
			}
			else if (isOdd && app.isForged()) {
				cells.set(8, FictionalApp.sha256(-1L - app.number()));
			}
			row(csv, cells.toArray());
		}
	}

	private static List<String> cells(FictionalApp app) {
		return List.of("", "", app.platform(), app.packageId(), app.name(), app.developer(), app.versionCode(),
				app.versionName(), app.signer(), "0", "2026-03-01",
				(app.kind() == FictionalApp.Kind.RUNTIME) ? "deb_packages" : "示例设备管理");
	}

	private int appsOfASchool() {
		return Math.min(APPS_OF_A_SCHOOL, this.request.apps());
	}

	/** Return one of the apps of a school; neighbours have most of them in common. */
	private FictionalApp app(int school, int place) {
		return new FictionalApp((int) ((school * 7L + place) % this.request.apps()));
	}

	private void row(ReportCsv csv, Object... cells) {
		csv.row(cells);
		if (++this.rows % REPORT_EVERY == 0) {
			this.progress.accept(this.rows);
		}
	}

	private void finish(ReportCsv csv, Path file, String dataset, long begun) {
		csv.finish();
		this.files.add(new SampleFile(this.request.out().relativize(file).toString(), dataset, "UTF-8-BOM",
				this.rows - begun, Map.of(), Map.of()));
	}

	/** What a list says of an app. */
	@FunctionalInterface
	private interface Line {

		List<String> of(FictionalApp app);

	}

}
