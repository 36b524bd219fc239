package org.campusctl.shell.line;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.campusctl.failure.Failure;
import org.campusctl.failure.Messages;

/**
 * Looks for commands that do not explain themselves.
 */
public final class HelpAudit {

	private HelpAudit() {
	}

	public static List<String> missing(Catalogue catalogue, Messages messages) {
		List<String> needed = new ArrayList<>();
		for (MethodCommand command : catalogue.commands()) {
			needed.add("group." + command.getGroup());
			needed.add(command.code("summary"));
			for (int i = 1; i <= HelpPage.EXAMPLES; i++) {
				needed.add(command.code("example." + i));
			}
			for (Parameter parameter : command.parameters()) {
				needed.add(HelpPage.descriptionCode(messages, command, parameter));
			}
		}
		CommonOptions.PARAMETERS.forEach((parameter) -> needed.add("option." + parameter.name()));
		return needed.stream().filter((code) -> !messages.has(code)).distinct().toList();
	}

	public static List<String> wrongExamples(Catalogue catalogue, Messages messages) {
		List<String> wrong = new ArrayList<>();
		for (MethodCommand command : catalogue.commands()) {
			for (int i = 1; i <= HelpPage.EXAMPLES; i++) {
				String example = messages.text(command.code("example." + i));
				if (!understood(catalogue, command, example)) {
					wrong.add(command.getName() + ": " + example);
				}
			}
		}
		return wrong;
	}

	private static boolean understood(Catalogue catalogue, MethodCommand command, String example) {
		// What the user's shell would take care of.
		String own = example.replaceFirst(" [>|<] .*", "").replaceFirst("^.* \\| campusctl ", "campusctl ");
		List<String> words = Splitter.split(own);
		if (words.isEmpty() || !words.get(0).equals("campusctl")) {
			return false;
		}
		try {
			Line line = LineParser.parse(catalogue, words.subList(1, words.size()));
			command.check(line.input());
			return command.equals(line.command());
		}
		catch (Failure ex) {
			return false;
		}
	}

	public static Set<String> keys(String file) {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(HelpAudit.class.getResourceAsStream("/org/campusctl/shell/" + file)),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new TreeSet<>(properties.stringPropertyNames());
	}

}
