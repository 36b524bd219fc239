package org.campusctl.shell.command;

import java.util.Map;

import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Catalogue;
import org.campusctl.shell.line.CompletionScript;
import org.campusctl.shell.output.Output;

import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * Completion for the user's own shell.
 */
public final class CompletionCommand {

	private final Catalogue catalogue;

	/**
	 * Create the command.
	 * @param catalogue all commands
	 */
	public CompletionCommand(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * Shells whose completion can be written.
	 */
	public enum Shell {

		/** GNU Bash. */
		BASH,
		/** Z shell. */
		ZSH

	}

	/**
	 * Write the completion script.
	 * @param shell the shell it is for
	 * @return the script
	 */
	@Command(name = "completion", group = "tool")
	public Output completion(@Argument(index = 0) @Accepts("bash|zsh") Shell shell) {
		String script = switch (shell) {
			case BASH -> CompletionScript.bash(this.catalogue);
			case ZSH -> CompletionScript.zsh(this.catalogue);
		};
		return Output.of(Map.of("script", script)).plain(script);
	}

}
