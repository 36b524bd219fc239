package org.campusctl.shell.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The two languages of the tool.
 */
public final class Languages {

	private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

	private Languages() {
	}

	/**
	 * Return the language of a name.
	 * @param name {@code zh} or {@code en}
	 * @return the language, or null for another name
	 */
	public static @Nullable Locale named(String name) {
		return switch (name) {
			case "zh" -> Locale.SIMPLIFIED_CHINESE;
			case "en" -> Locale.ENGLISH;
			default -> null;
		};
	}

	/**
	 * Return the name of a language.
	 * @param locale Chinese or English
	 * @return {@code zh} or {@code en}
	 */
	public static String name(Locale locale) {
		return locale.getLanguage().equals("zh") ? "zh" : "en";
	}

	/**
	 * Return the language of the locale: of the first of {@code LC_ALL},
	 * {@code LC_MESSAGES} and {@code LANG} that is set.
	 * @param environment environment variables
	 * @return Chinese where the locale is {@code zh*}, English otherwise
	 */
	public static Locale ofEnvironment(Map<String, String> environment) {
		return VARIABLES.stream()
			.map((variable) -> environment.getOrDefault(variable, ""))
			.filter((value) -> !value.isBlank())
			.findFirst()
			.filter((value) -> value.startsWith("zh"))
			.map((value) -> Locale.SIMPLIFIED_CHINESE)
			.orElse(Locale.ENGLISH);
	}

}
