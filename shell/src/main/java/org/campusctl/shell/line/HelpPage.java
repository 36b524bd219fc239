package org.campusctl.shell.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.campusctl.failure.Messages;
import org.campusctl.shell.output.Widths;

/**
 * Writes help: of one command, of a group, or of all, ordered by what people want to do.
 */
public final class HelpPage {

	/** Number of examples that every command has. */
	static final int EXAMPLES = 2;

	private static final int WIDEST_LABEL = 34;

	private final Catalogue catalogue;

	private final Messages messages;

	/**
	 * Create help.
	 * @param catalogue the commands
	 * @param messages texts in the language of the help
	 */
	public HelpPage(Catalogue catalogue, Messages messages) {
		this.catalogue = catalogue;
		this.messages = messages;
	}

	/**
	 * Write the help of a command, of a group, or of everything.
	 * @param path words of the command or group; empty for everything
	 * @return lines joined with line feeds
	 */
	public String of(List<String> path) {
		MethodCommand command = this.catalogue.find(path);
		List<String> lines = (command != null) ? command(command) : (path.isEmpty() ? everything() : group(path));
		return String.join("\n", lines);
	}

	private List<String> everything() {
		List<String> lines = new ArrayList<>();
		lines.add(this.messages.text("help.title"));
		lines.add("");
		lines.add(this.messages.text("help.usage") + " campusctl COMMAND [OPTIONS]");
		Set<String> groups = new LinkedHashSet<>();
		this.catalogue.commands().forEach((command) -> groups.add(command.getGroup()));
		for (String group : groups) {
			Map<String, String> rows = new LinkedHashMap<>();
			this.catalogue.commands()
				.stream()
				.filter((command) -> command.getGroup().equals(group))
				.forEach((command) -> rows.put(command.getName(), command.summary(this.messages)));
			lines.add("");
			lines.add(this.messages.text("group." + group));
			lines.addAll(rows(rows));
		}
		lines.add("");
		lines.addAll(commonOptions());
		lines.add("");
		lines.add(this.messages.text("help.more"));
		return lines;
	}

	private List<String> group(List<String> path) {
		List<String> lines = new ArrayList<>();
		lines.add(this.messages.text("help.usage") + " campusctl " + String.join(" ", path) + " COMMAND [OPTIONS]");
		lines.add("");
		Map<String, String> rows = new LinkedHashMap<>();
		this.catalogue.below(path).forEach((command) -> rows.put(command.getName(), command.summary(this.messages)));
		lines.addAll(rows(rows));
		lines.add("");
		lines.add(this.messages.text("help.more"));
		return lines;
	}

	private List<String> command(MethodCommand command) {
		List<String> lines = new ArrayList<>();
		lines.add(command.summary(this.messages));
		lines.add("");
		lines.add(this.messages.text("help.usage") + " " + usage(command));
		Map<String, String> arguments = new LinkedHashMap<>();
		Map<String, String> options = new LinkedHashMap<>();
		for (Parameter parameter : command.parameters()) {
			((parameter.kind() == Parameter.Kind.OPTION) ? options : arguments).put(label(parameter),
					description(command, parameter));
		}
		section(lines, "help.arguments", arguments);
		section(lines, "help.options", options);
		lines.add("");
		lines.addAll(commonOptions());
		lines.add("");
		lines.add(this.messages.text("help.examples"));
		for (int i = 1; i <= EXAMPLES; i++) {
			lines.add("  " + this.messages.text(command.code("example." + i)));
		}
		return lines;
	}

	private void section(List<String> lines, String title, Map<String, String> rows) {
		if (!rows.isEmpty()) {
			lines.add("");
			lines.add(this.messages.text(title));
			lines.addAll(rows(rows));
		}
	}

	private List<String> commonOptions() {
		Map<String, String> rows = new LinkedHashMap<>();
		for (Parameter parameter : CommonOptions.PARAMETERS) {
			rows.put(label(parameter), this.messages.text("option." + parameter.name()) + preset(parameter));
		}
		List<String> lines = new ArrayList<>();
		lines.add(this.messages.text("help.common-options"));
		lines.addAll(rows(rows));
		return lines;
	}

	/**
	 * Return the key of a parameter's text: its own, else one shared by all commands.
	 */
	static String descriptionCode(Messages messages, MethodCommand command, Parameter parameter) {
		String part = (parameter.kind() == Parameter.Kind.OPTION) ? "option." : "argument.";
		String own = command.code(part + parameter.name());
		return messages.has(own) ? own : part + parameter.name();
	}

	private String description(MethodCommand command, Parameter parameter) {
		String text = this.messages.text(descriptionCode(this.messages, command, parameter));
		String many = (parameter.many() && parameter.kind() == Parameter.Kind.OPTION)
				? " " + this.messages.text("help.repeatable") : "";
		String required = (parameter.required() && parameter.kind() == Parameter.Kind.OPTION)
				? " " + this.messages.text("help.required") : "";
		return text + many + required + preset(parameter);
	}

	private String preset(Parameter parameter) {
		return parameter.preset().isEmpty() ? "" : " " + this.messages.text("help.default", parameter.preset());
	}

	private static String label(Parameter parameter) {
		if (parameter.kind() != Parameter.Kind.OPTION) {
			return parameter.placeholder();
		}
		return parameter.isFlag() ? parameter.shown() : parameter.shown() + " " + parameter.placeholder();
	}

	private static String usage(MethodCommand command) {
		StringBuilder usage = new StringBuilder("campusctl ").append(command.getName());
		for (Parameter parameter : command.parameters()) {
			if (parameter.kind() == Parameter.Kind.OPTION) {
				if (parameter.required()) {
					usage.append(' ').append(label(parameter));
				}
			}
			else {
				String shown = parameter.placeholder() + (parameter.many() ? "..." : "");
				usage.append(' ').append(parameter.required() ? shown : "[" + shown + "]");
			}
		}
		return usage.append(" [OPTIONS]").toString();
	}

	private static List<String> rows(Map<String, String> rows) {
		int width = rows.keySet().stream().mapToInt(Widths::of).filter((w) -> w <= WIDEST_LABEL).max().orElse(0);
		List<String> lines = new ArrayList<>();
		rows.forEach((label, text) -> {
			if (Widths.of(label) > width) {
				lines.add("  " + label);
				lines.add("  " + " ".repeat(width) + "  " + text);
			}
			else {
				lines.add("  " + Widths.pad(label, width, false) + "  " + text);
			}
		});
		return lines;
	}

}
