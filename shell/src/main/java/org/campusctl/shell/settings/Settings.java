package org.campusctl.shell.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.campusctl.storage.StorageSettings;
import org.jspecify.annotations.Nullable;

/**
 * The configuration in force.
 *
 * @param home where everything is kept
 * @param zone time zone of all days
 * @param reportLocale language of report files, Chinese or English
 * @param locale language of the terminal, Chinese or English
 * @param authority code of the only authority to act as, or null for all
 * @param storage where the database and the keys are
 * @param retentionDays days that personal data of runs is kept, 1 to 3650
 * @param requireSchoolFiling whether an admitted app that a school has not filed fails;
 * otherwise it is an observation
 * @param districts names of the administrative divisions by code
 * @param authorities names of those who run schools by code; holds the districts
 * @param sharedCampuses name of the campus by the code of each school that shares one
 * @param provenance all settings with their origin, for people
 * @param unknownVariables environment variables that look like settings and are none
 */
public record Settings(Home home, ZoneId zone, Locale reportLocale, Locale locale, @Nullable String authority,
		StorageSettings storage, int retentionDays, boolean requireSchoolFiling, Map<String, String> districts,
		Map<String, String> authorities, Map<String, String> sharedCampuses, List<Setting> provenance,
		List<String> unknownVariables) {

	/** The city itself as an authority. */
	public static final String CITY = "330200";

	/**
	 * Return a short name of the database for the prompt; never a user or a password.
	 * @return {@code embedded}, or host and database of the server
	 */
	public String databaseName() {
		String url = this.storage.url();
		return (url != null) ? DatabaseUrl.label(url) : "embedded";
	}

	/**
	 * Return the folder that runs are kept in.
	 * @return {@code runs} in the home; it need not exist yet
	 */
	public Path runs() {
		return this.home.resolve("runs");
	}

}
