package org.campusctl.shell.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.storage.StorageSettings;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the settings: option, else environment, else {@code campusctl.yml}, else
 * default. What is wrong is refused with exit code 78, naming the key, where it stands,
 * and what was expected.
 */
public final class SettingsReader {

	private static final Set<String> OTHER_VARIABLES = Set.of(Home.VARIABLE, "CAMPUSCTL_JAVA_OPTS");

	private static final int LONGEST_RETENTION = 3650;

	private final Home home;

	private final ConfigurationFile file;

	private final Map<String, String> environment;

	private final SettingsOptions options;

	private final List<Setting> provenance = new ArrayList<>();

	private SettingsReader(SettingsOptions options, Map<String, String> environment, String userHome) {
		this.options = options;
		this.environment = environment;
		this.home = Home.resolve(options.home(), environment, userHome);
		this.file = ConfigurationFile.read(this.home);
	}

	/**
	 * Read the settings.
	 * @param options settings given as options
	 * @param environment environment variables
	 * @param userHome home directory of the user
	 * @return the settings
	 * @throws Failure with exit code 78 if a setting is wrong
	 */
	public static Settings read(SettingsOptions options, Map<String, String> environment, String userHome) {
		return new SettingsReader(options, environment, userHome).settings();
	}

	/**
	 * Find the language of the messages. Falls back to the locale where the configuration
	 * cannot be read, because that has to be said in some language.
	 * @param options settings given as options
	 * @param environment environment variables
	 * @param userHome home directory of the user
	 * @return Chinese or English
	 */
	public static Locale language(SettingsOptions options, Map<String, String> environment, String userHome) {
		try {
			SettingsReader reader = new SettingsReader(options, environment, userHome);
			return reader.language(reader.find(Key.LANG));
		}
		catch (Failure ex) {
			return Languages.ofEnvironment(environment);
		}
	}

	private Settings settings() {
		this.provenance.add(new Setting("home", this.home.path().toString(), this.home.origin()));
		ZoneId zone = zone(find(Key.ZONE));
		Locale reports = reportLanguage(find(Key.REPORT_LANGUAGE));
		Setting lang = find(Key.LANG);
		Locale locale = language(lang);
		this.provenance.add(new Setting(Key.LANG.key(), Languages.name(locale), lang.origin()));
		Map<String, String> districts = codes(Key.DISTRICTS, Regions.districts());
		Map<String, String> authorities = codes(Key.AUTHORITIES, Regions.authorities(districts));
		Map<String, String> shared = codes(Key.SHARED_CAMPUSES, Map.of());
		String authority = authority(find(Key.AUTHORITY), authorities);
		StorageSettings storage = storage();
		int retention = retention(find(Key.RETENTION_DAYS));
		boolean requireSchoolFiling = truth(Key.REQUIRE_SCHOOL_FILING, find(Key.REQUIRE_SCHOOL_FILING));
		return new Settings(this.home, zone, reports, locale, authority, storage, retention, requireSchoolFiling,
				districts, authorities, shared, List.copyOf(this.provenance), unknownVariables());
	}

	private StorageSettings storage() {
		Setting url = find(Key.DATABASE_URL);
		if (!url.value().isEmpty() && DatabaseUrl.carriesSecret(url.value())) {
			throw new Failure(FailureKind.CONFIGURATION, "settings.url-secret", source(Key.DATABASE_URL, url));
		}
		if (!url.value().isEmpty() && !DatabaseUrl.supported(url.value())) {
			throw wrong(Key.DATABASE_URL, url, "jdbc:postgresql://HOST:PORT/DATABASE");
		}
		String owner = textOrNull(find(Key.DATABASE_OWNER));
		Path ownerPassword = path(Key.DATABASE_OWNER_PASSWORD_FILE);
		String work = textOrNull(find(Key.DATABASE_WORK));
		Path workPassword = path(Key.DATABASE_WORK_PASSWORD_FILE);
		boolean keepRunning = truth(Key.DATABASE_KEEP_RUNNING, find(Key.DATABASE_KEEP_RUNNING));
		if (!url.value().isEmpty() && (owner == null || work == null)) {
			throw new Failure(FailureKind.CONFIGURATION, "settings.url-roles", Key.DATABASE_OWNER.key(),
					Key.DATABASE_WORK.key());
		}
		return new StorageSettings(this.home.path(), textOrNull(url), owner, ownerPassword, work, workPassword,
				keepRunning);
	}

	/** Find a value and note where it came from. */
	private Setting find(Key key) {
		Setting setting = resolve(key);
		if (key != Key.LANG) {
			this.provenance.add(setting);
		}
		return setting;
	}

	private Setting resolve(Key key) {
		String option = switch (key) {
			case LANG -> this.options.lang();
			case AUTHORITY -> this.options.authority();
			case ZONE, REPORT_LANGUAGE, DATABASE_URL, DATABASE_OWNER, DATABASE_OWNER_PASSWORD_FILE, DATABASE_WORK,
					DATABASE_WORK_PASSWORD_FILE, DATABASE_KEEP_RUNNING, RETENTION_DAYS, REQUIRE_SCHOOL_FILING,
					DISTRICTS, AUTHORITIES, SHARED_CAMPUSES ->
				null;
		};
		if (option != null) {
			return new Setting(key.key(), option, Origin.OPTION);
		}
		String variable = this.environment.get(key.variable());
		if (variable != null && !variable.isBlank()) {
			return new Setting(key.key(), variable.strip(), Origin.ENVIRONMENT);
		}
		String value = this.file.value(key);
		return (value != null) ? new Setting(key.key(), value.strip(), Origin.FILE)
				: new Setting(key.key(), key.preset(), Origin.DEFAULT);
	}

	private Map<String, String> codes(Key key, Map<String, String> preset) {
		Map<String, String> listed = this.file.list(key);
		Setting setting = new Setting(key.key(), "", (listed != null) ? Origin.FILE : Origin.DEFAULT);
		Map<String, String> codes = (listed != null) ? listed : preset;
		String variable = this.environment.get(key.variable());
		if (variable != null && !variable.isBlank()) {
			setting = new Setting(key.key(), variable.strip(), Origin.ENVIRONMENT);
			codes = pairs(key, setting);
		}
		for (Map.Entry<String, String> code : codes.entrySet()) {
			if (!code.getKey().matches("[0-9A-Za-z-]{1,20}") || code.getValue().isBlank()) {
				throw wrong(key, new Setting(key.key(), code.getKey(), setting.origin()), "330203: 海曙");
			}
		}
		StringBuilder shown = new StringBuilder();
		codes.forEach((code, name) -> shown.append(shown.isEmpty() ? "" : ", ").append(code + " " + name));
		this.provenance.add(new Setting(key.key(), shown.toString(), setting.origin()));
		return Collections.unmodifiableMap(new LinkedHashMap<>(codes));
	}

	private static Map<String, String> pairs(Key key, Setting setting) {
		Map<String, String> codes = new LinkedHashMap<>();
		for (String pair : Arrays.asList(setting.value().split(",", -1))) {
			int colon = pair.indexOf(':');
			if (colon < 1) {
				throw wrong(key, setting, "330203: 海曙, 330205: 江北");
			}
			codes.put(pair.substring(0, colon).strip(), pair.substring(colon + 1).strip());
		}
		return codes;
	}

	private static @Nullable String authority(Setting setting, Map<String, String> authorities) {
		if (setting.value().isEmpty()) {
			return null;
		}
		if (!authorities.containsKey(setting.value())) {
			FailureKind kind = (setting.origin() == Origin.OPTION) ? FailureKind.USAGE : FailureKind.CONFIGURATION;
			throw new Failure(kind, "settings.authority-unknown", setting.value(),
					String.join(", ", authorities.keySet()));
		}
		return setting.value();
	}

	private @Nullable Path path(Key key) {
		Setting setting = find(key);
		if (setting.value().isEmpty()) {
			return null;
		}
		try {
			return this.home.path().resolve(setting.value()).normalize();
		}
		catch (InvalidPathException ex) {
			throw wrong(key, setting, "path");
		}
	}

	private static ZoneId zone(Setting setting) {
		try {
			return ZoneId.of(setting.value());
		}
		catch (DateTimeException ex) {
			throw wrong(Key.ZONE, setting, "Asia/Shanghai, UTC, ...");
		}
	}

	private static int retention(Setting setting) {
		if (setting.value().matches("[0-9]{1,4}")) {
			int days = Integer.parseInt(setting.value());
			if (days >= 1 && days <= LONGEST_RETENTION) {
				return days;
			}
		}
		throw wrong(Key.RETENTION_DAYS, setting, "1-" + LONGEST_RETENTION);
	}

	private static boolean truth(Key key, Setting setting) {
		return switch (setting.value()) {
			case "true" -> true;
			case "false" -> false;
			default -> throw wrong(key, setting, "true|false");
		};
	}

	private static Locale reportLanguage(Setting setting) {
		Locale locale = Languages.named(setting.value());
		if (locale == null) {
			throw wrong(Key.REPORT_LANGUAGE, setting, "zh|en");
		}
		return locale;
	}

	private Locale language(Setting setting) {
		if (setting.value().isEmpty()) {
			return Languages.ofEnvironment(this.environment);
		}
		Locale locale = Languages.named(setting.value());
		if (locale == null) {
			throw wrong(Key.LANG, setting, "zh|en");
		}
		return locale;
	}

	private List<String> unknownVariables() {
		return this.environment.keySet()
			.stream()
			.filter((name) -> name.startsWith("CAMPUSCTL_") && !OTHER_VARIABLES.contains(name))
			.filter((name) -> Arrays.stream(Key.values()).noneMatch((key) -> key.variable().equals(name)))
			.sorted()
			.toList();
	}

	private static @Nullable String textOrNull(Setting setting) {
		return setting.value().isEmpty() ? null : setting.value();
	}

	private static Failure wrong(Key key, Setting setting, String expected) {
		return new Failure(FailureKind.CONFIGURATION, "settings.value-wrong", source(key, setting), setting.value(),
				expected);
	}

	private static String source(Key key, Setting setting) {
		return switch (setting.origin()) {
			case OPTION -> "--" + key.key();
			case ENVIRONMENT -> key.variable();
			case FILE -> ConfigurationFile.NAME + ": " + key.key();
			case DEFAULT -> key.key();
		};
	}

}
