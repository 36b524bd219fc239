package org.campusctl.shell.command;

import java.util.List;
import java.util.Map;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Catalogue;
import org.campusctl.shell.line.HelpPage;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.settings.Nearest;

import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;

/**
 * What there is and how it is called.
 */
public final class HelpCommand {

	private final Catalogue catalogue;

	/**
	 * Create the command.
	 * @param catalogue all commands
	 */
	public HelpCommand(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * Write the help of everything, of a group, or of a command.
	 * @param words words of a command or group
	 * @param console tells the language
	 * @return the help
	 * @throws Failure with exit code 64 if there is no such command
	 */
	@Command(name = "help", group = "tool")
	public Output help(@Arguments @Accepts("COMMAND") List<String> words, Console console) {
		for (int i = 0; i < words.size(); i++) {
			List<String> known = this.catalogue.next(words.subList(0, i));
			if (!known.contains(words.get(i))) {
				throw new Failure(FailureKind.USAGE, "usage.command-unknown", String.join(" ", words),
						Nearest.to(words.get(i), known).orElse(String.join(", ", known)));
			}
		}
		String text = new HelpPage(this.catalogue, console.messages()).of(words);
		return Output.of(Map.of("help", text)).plain(text);
	}

}
