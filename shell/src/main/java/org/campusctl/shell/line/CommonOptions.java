package org.campusctl.shell.line;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.output.Form;
import org.campusctl.shell.output.Manner;
import org.campusctl.shell.output.Voice;
import org.campusctl.shell.settings.SettingsOptions;
import org.jspecify.annotations.Nullable;

/**
 * The options that every command takes, before or after its name.
 */
public final class CommonOptions {

	/** Their names and values, in the order of the help. */
	public static final List<Parameter> PARAMETERS = List.of(Parameter.flag("help"),
			Parameter.option("output", "table|json|csv", Form.class, "table", List.of("table", "json", "csv")),
			Parameter.option("lang", "zh|en", String.class, "", List.of("zh", "en")), Parameter.flag("quiet"),
			Parameter.flag("verbose"), Parameter.flag("no-color"), Parameter.flag("yes"),
			Parameter.option("authority", "CODE", String.class, "", List.of()),
			Parameter.option("home", "DIR", Path.class, "", List.of()));

	/** No option was given. */
	public static final CommonOptions NONE = new CommonOptions(Map.of());

	private final Map<String, Object> values;

	private CommonOptions(Map<String, Object> values) {
		this.values = Map.copyOf(values);
	}

	/**
	 * Convert what was typed.
	 * @param typed values by name of the option
	 * @return the options
	 * @throws Failure with exit code 64 if a value does not fit
	 */
	static CommonOptions of(Map<String, String> typed) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Parameter parameter : PARAMETERS) {
			String text = typed.get(parameter.name());
			Object value = (text != null) ? Values.of(parameter, List.of(text)) : null;
			if (value != null) {
				values.put(parameter.name(), value);
			}
		}
		CommonOptions options = new CommonOptions(values);
		if (options.flag("quiet") && options.flag("verbose")) {
			throw new Failure(FailureKind.USAGE, "usage.quiet-and-verbose");
		}
		return options;
	}

	/**
	 * Return these options, and those of the script or shell around the line where this
	 * line says nothing. A request for help is not inherited.
	 * @param around options given to the script or shell
	 * @return the options in force
	 */
	CommonOptions within(CommonOptions around) {
		Map<String, Object> merged = new LinkedHashMap<>(around.values);
		merged.remove("help");
		if (flag("quiet") || flag("verbose")) {
			merged.remove("quiet");
			merged.remove("verbose");
		}
		merged.putAll(this.values);
		return new CommonOptions(merged);
	}

	boolean help() {
		return flag("help");
	}

	/**
	 * Return those options that are settings.
	 * @return home, language and authority
	 */
	public SettingsOptions settings() {
		return new SettingsOptions((Path) this.values.get("home"), text("lang"), text("authority"));
	}

	Manner manner(Locale locale, Map<String, String> environment) {
		Form form = (this.values.get("output") instanceof Form given) ? given : Form.TABLE;
		Voice voice = flag("quiet") ? Voice.QUIET : (flag("verbose") ? Voice.VERBOSE : Voice.NORMAL);
		boolean colour = !flag("no-color") && environment.getOrDefault("NO_COLOR", "").isEmpty()
				&& !environment.getOrDefault("TERM", "").equals("dumb");
		return new Manner(form, locale, voice, colour, flag("yes"));
	}

	private boolean flag(String name) {
		return Boolean.TRUE.equals(this.values.get(name));
	}

	private @Nullable String text(String name) {
		return (String) this.values.get(name);
	}

}
