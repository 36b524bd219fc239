package org.campusctl.batch.admission;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.campusctl.admission.RuntimeComponents;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;
import org.campusctl.admission.rows.AdmissionRowRules;
import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.table.SqlType;
import org.campusctl.storage.IndexKey;

/**
 * The inventory dataset {@code app}: staged narrow, with the device as a keyed hash, and
 * reduced in the database. Signers and runtimes repeat over millions of rows, so what was
 * read last is kept.
 */
final class AppInventory {

	private static final int KEPT = 50_000;

	private final String school;

	private final Map<String, String> signers = new ConcurrentHashMap<>();

	private final Map<List<String>, String> runtimes = new ConcurrentHashMap<>();

	/**
	 * Create the description.
	 * @param school school of rows that name none, or empty
	 */
	AppInventory(String school) {
		this.school = school;
	}

	Dataset dataset(ColumnProfile profile, DatasetSteps steps) {
		return Dataset.of(this.school.isEmpty() ? profile : withoutSchool(profile))
			.rules(AdmissionRowRules.of("app"))
			.derived("school_code", SqlType.TEXT, this::school, "school_code")
			.hashed("device_index", IndexKey.FINGERPRINT,
					(cells) -> "device|" + school(cells) + "|" + cells.get("device"))
			.derived("platform", SqlType.TEXT, (cells) -> cells.get("platform"), "platform")
			.derived("package_id", SqlType.TEXT, (cells) -> cells.get("package_id"), "package_id")
			.derived("app_name", SqlType.TEXT, (cells) -> cells.get("app_name"), "app_name")
			.derived("developer", SqlType.TEXT, (cells) -> cells.get("developer"), "developer")
			.derived("version_code", SqlType.TEXT, (cells) -> cells.get("version_code"), "version_code")
			.derived("version_name", SqlType.TEXT, (cells) -> cells.get("version_name"), "version_name")
			.derived("signer", SqlType.TEXT, this::signer, "signer")
			.derived("runtime", SqlType.BOOLEAN, this::runtime, "app_name")
			.derived("preinstalled", SqlType.BOOLEAN, (cells) -> cells.get("preinstalled").equals("1") ? "1" : "0",
					"preinstalled")
			.steps(steps)
			.build();
	}

	/** With {@code --school}, a file need not say what the command says. */
	private static ColumnProfile withoutSchool(ColumnProfile profile) {
		return new ColumnProfile(profile.dataset(), profile.fileNames(), profile.columns()
			.stream()
			.map((column) -> column.name().equals("school_code")
					? new ColumnSpec(column.name(), column.title(), column.pinyin(), column.aliases(), false,
							column.kind(), column.minLength(), column.maxLength(), column.codeTable(), column.pattern())
					: column)
			.toList());
	}

	private String school(Cells cells) {
		String code = cells.get("school_code");
		return code.isEmpty() ? this.school : code;
	}

	private String signer(Cells cells) {
		String raw = cells.get("signer");
		if (raw.isEmpty()) {
			return "";
		}
		String known = this.signers.get(raw);
		if (known == null) {
			known = Signers.parseReadable(raw).toString();
			if (this.signers.size() >= KEPT) {
				this.signers.clear();
			}
			this.signers.put(raw, known);
		}
		return known;
	}

	private String runtime(Cells cells) {
		if (!(Platform.parse(cells.get("platform")) instanceof Parsed.Ok<Platform> ok)
				|| (ok.value() != Platform.LINUX && ok.value() != Platform.WINDOWS)) {
			return "0";
		}
		String name = cells.get("app_name");
		List<String> key = List.of(cells.get("platform"), cells.get("source"),
				name.isEmpty() ? cells.get("package_id") : name, cells.get("developer"));
		String known = this.runtimes.get(key);
		if (known == null) {
			known = RuntimeComponents.recognise(ok.value(), key.get(1), key.get(2), key.get(3)) ? "1" : "0";
			if (this.runtimes.size() >= KEPT) {
				this.runtimes.clear();
			}
			this.runtimes.put(key, known);
		}
		return known;
	}

}
