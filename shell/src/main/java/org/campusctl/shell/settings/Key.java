package org.campusctl.shell.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The names of all settings. A setting {@code database.work-password-file} is
 * {@code CAMPUSCTL_DATABASE_WORK_PASSWORD_FILE} in the environment.
 */
public enum Key {

	/** Time zone of all days. */
	ZONE("zone", "Asia/Shanghai"),
	/** Language of report files. */
	REPORT_LANGUAGE("report.language", "zh"),
	/** Language of the terminal; default from the locale. */
	LANG("lang", ""),
	/** Act as this authority only. */
	AUTHORITY("authority", ""),
	/** JDBC URL of a PostgreSQL server; the embedded one without it. */
	DATABASE_URL("database.url", ""),
	/** Role that owns the schema. */
	DATABASE_OWNER("database.owner", ""),
	/** File with the owner's password. */
	DATABASE_OWNER_PASSWORD_FILE("database.owner-password-file", ""),
	/** Role that does the daily work. */
	DATABASE_WORK("database.work", ""),
	/** File with the work role's password. */
	DATABASE_WORK_PASSWORD_FILE("database.work-password-file", ""),
	/** Whether the embedded server stays up. */
	DATABASE_KEEP_RUNNING("database.keep-running", "false"),
	/** Days that reject files and other personal data of runs are kept. */
	RETENTION_DAYS("retention.days", "90"),
	/** Whether an admitted app that the school has not filed is a FAIL. */
	REQUIRE_SCHOOL_FILING("require_school_filing", "true"),
	/** Administrative divisions whose schools are here. */
	DISTRICTS("districts", ""),
	/** Who runs schools. */
	AUTHORITIES("authorities", ""),
	/** Schools that share a campus: the campus by school code. */
	SHARED_CAMPUSES("network.shared-campuses", "");

	private final String key;

	private final String preset;

	Key(String key, String preset) {
		this.key = key;
		this.preset = preset;
	}

	/**
	 * Return the name in {@code campusctl.yml}.
	 * @return dotted lower-case name
	 */
	public String key() {
		return this.key;
	}

	/**
	 * Return the name in the environment.
	 * @return upper-case name with underscores
	 */
	public String variable() {
		return "CAMPUSCTL_" + this.key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
	}

	String preset() {
		return this.preset;
	}

	boolean isCodeList() {
		return this == DISTRICTS || this == AUTHORITIES || this == SHARED_CAMPUSES;
	}

	static Optional<Key> named(String key) {
		return Arrays.stream(values()).filter((candidate) -> candidate.key.equals(key)).findFirst();
	}

	static List<String> names() {
		return Arrays.stream(values()).map(Key::key).toList();
	}

}
