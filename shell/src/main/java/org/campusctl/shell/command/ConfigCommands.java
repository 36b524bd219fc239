package org.campusctl.shell.command;

import java.util.List;
import java.util.Locale;

import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;
import org.campusctl.shell.settings.Settings;

import org.springframework.shell.core.command.annotation.Command;

/**
 * The configuration in force.
 */
public final class ConfigCommands {

	/**
	 * Show each setting and where it came from.
	 * @param settings the configuration
	 * @param console warns of variables that are no settings
	 * @return the settings
	 */
	@Command(name = { "config", "show" }, group = "tool")
	public Output show(Settings settings, Console console) {
		settings.unknownVariables().forEach((name) -> console.warn("settings.variable-unknown", name));
		List<Shown> shown = settings.provenance()
			.stream()
			.map((setting) -> new Shown(setting.key(), setting.value(),
					setting.origin().name().toLowerCase(Locale.ROOT)))
			.toList();
		Table table = Table.of(Column.text("setting"), Column.text("value"), Column.text("origin"));
		shown.forEach((setting) -> table.row(setting.setting(), setting.value(), setting.origin()));
		return Output.of(new Configuration(shown), table);
	}

	record Configuration(List<Shown> settings) {

	}

	record Shown(String setting, String value, String origin) {

	}

}
