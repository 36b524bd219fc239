package org.campusctl.batch.admission;

import org.campusctl.admission.rows.AdmissionRowRules;
import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.compliance.Cells;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.table.SqlType;
import org.campusctl.school.SchoolCode;

/**
 * The inventory dataset {@code app}: staged as numbers of school, device and app, and
 * reduced in the database.
 */
final class AppInventory {

	private final String school;

	private final AppDictionary dictionary;

	/**
	 * Create the description.
	 * @param school school of rows that name none, or empty
	 * @param dictionary numbers apps and devices
	 */
	AppInventory(String school, AppDictionary dictionary) {
		this.school = school;
		this.dictionary = dictionary;
	}

	Dataset dataset(ColumnProfile profile, DatasetSteps steps) {
		Dataset.Builder builder = Dataset.of(this.school.isEmpty() ? profile : withoutSchool(profile))
			.rules(AdmissionRowRules.of("app"))
			.derived("school", SqlType.BIGINT, this::school, "school_code")
			.derived("device", SqlType.BIGINT, this.dictionary::device, "device")
			.derived("preinstalled", SqlType.BOOLEAN, (cells) -> cells.get("preinstalled").equals("1") ? "1" : "0",
					"preinstalled")
			.derived("app", SqlType.BIGINT, this.dictionary::number);
		for (String column : AppDictionary.COLUMNS) {
			builder.derived(column, SqlType.TEXT, (cells) -> this.dictionary.column(cells, column), column);
		}
		return builder.derived("runtime", SqlType.BOOLEAN, this.dictionary::runtime).steps(steps).build();
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

	/** A code of another form is that of no school. */
	private String school(Cells cells) {
		String own = cells.get("school_code");
		String code = own.isEmpty() ? this.school : own;
		return SchoolCode.isWellFormed(code) ? code : "";
	}

}
