package org.campusctl.shell.line;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the completion script of a shell from the catalogue. The script asks nobody: it
 * holds all names, so that the Tab key never waits for a JVM.
 */
public final class CompletionScript {

	private final Catalogue catalogue;

	private final List<String> lines = new ArrayList<>();

	private CompletionScript(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * Write the script for bash.
	 * @param catalogue the commands
	 * @return the script
	 */
	public static String bash(Catalogue catalogue) {
		CompletionScript script = new CompletionScript(catalogue);
		script.add("# Completion of campusctl for bash. Load it with:", "#   source <(campusctl completion bash)");
		script.function();
		script.add("complete -o filenames -F _campusctl campusctl", "complete -o filenames -F _campusctl ./campusctl");
		return script.text();
	}

	/**
	 * Write the script for zsh, which runs the same function.
	 * @param catalogue the commands
	 * @return the script
	 */
	public static String zsh(Catalogue catalogue) {
		CompletionScript script = new CompletionScript(catalogue);
		script.add("#compdef campusctl", "# Completion of campusctl for zsh. Load it with:",
				"#   source <(campusctl completion zsh)", "autoload -U +X compinit && compinit",
				"autoload -U +X bashcompinit && bashcompinit");
		script.function();
		script.add("complete -o filenames -F _campusctl campusctl", "complete -o filenames -F _campusctl ./campusctl");
		return script.text();
	}

	private void function() {
		add("_campusctl() {", "  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"\" path=\"\" i entry",
				"  COMPREPLY=()", "  if [ \"$COMP_CWORD\" -gt 0 ]; then before=\"${COMP_WORDS[COMP_CWORD-1]}\"; fi",
				"  # The words of the command: those that continue a known name.",
				"  for ((i = 1; i < COMP_CWORD; i++)); do", "    case \" $(_campusctl_next \"$path\") \" in",
				"      *\" ${COMP_WORDS[i]} \"*) path=\"${path:+$path }${COMP_WORDS[i]}\" ;;", "    esac", "  done",
				"  if [ \"$word\" = \"=\" ]; then word=\"\"",
				"  elif [ \"$before\" = \"=\" ]; then before=\"${COMP_WORDS[COMP_CWORD-2]}\"; fi",
				"  entry=\"$(_campusctl_values \"$path\" \"$before\")\"", "  case \"$entry\" in",
				"    @path) local IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$word\")); return ;;", "    @any) return ;;",
				"    ?*) COMPREPLY=($(compgen -W \"$entry\" -- \"$word\")); return ;;", "  esac", "  case \"$word\" in",
				"    -*) COMPREPLY=($(compgen -W \"$(_campusctl_options \"$path\")\" -- \"$word\")); return ;;",
				"  esac", "  entry=\"$(_campusctl_next \"$path\")\"",
				"  if [ -n \"$entry\" ]; then COMPREPLY=($(compgen -W \"$entry\" -- \"$word\"))",
				"  else local IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$word\")); fi", "}", "");
		next();
		options();
		values();
	}

	private void next() {
		add("_campusctl_next() {", "  case \"$1\" in");
		Set<List<String>> groups = new LinkedHashSet<>();
		groups.add(List.of());
		for (MethodCommand command : this.catalogue.commands()) {
			for (int i = 1; i < command.path().size(); i++) {
				groups.add(command.path().subList(0, i));
			}
		}
		groups.forEach((group) -> entry(String.join(" ", group), String.join(" ", this.catalogue.next(group))));
		add("  esac", "}", "");
	}

	private void options() {
		add("_campusctl_options() {",
				"  echo \"" + String.join(" ", CommonOptions.PARAMETERS.stream().map(Parameter::shown).toList()) + "\"",
				"  case \"$1\" in");
		for (MethodCommand command : this.catalogue.commands()) {
			List<String> own = ownOptions(command).stream().map(Parameter::shown).toList();
			if (!own.isEmpty()) {
				entry(command.getName(), String.join(" ", own));
			}
		}
		add("  esac", "}", "");
	}

	private void values() {
		add("# Prints the words after an option or of an argument, @path for a path, @any for free text.",
				"_campusctl_values() {", "  case \"$1 $2\" in");
		for (MethodCommand command : this.catalogue.commands()) {
			for (Parameter parameter : command.parameters()) {
				if (parameter.kind() == Parameter.Kind.OPTION && !parameter.isFlag()) {
					entry(command.getName() + " " + parameter.shown(), words(parameter));
				}
				else if (parameter.kind() != Parameter.Kind.OPTION && !parameter.suggestions().isEmpty()) {
					String last = command.path().get(command.path().size() - 1);
					entry(command.getName() + " " + last, words(parameter));
				}
			}
		}
		for (Parameter parameter : CommonOptions.PARAMETERS) {
			if (!parameter.isFlag()) {
				add("    *\" " + parameter.shown() + "\") echo \"" + words(parameter) + "\" ;;");
			}
		}
		add("  esac", "}", "");
	}

	private static String words(Parameter parameter) {
		if (!parameter.suggestions().isEmpty()) {
			return String.join(" ", parameter.suggestions());
		}
		return parameter.takesPath() ? "@path" : "@any";
	}

	private static List<Parameter> ownOptions(MethodCommand command) {
		return command.parameters().stream().filter((parameter) -> parameter.kind() == Parameter.Kind.OPTION).toList();
	}

	private void entry(String pattern, String words) {
		add("    \"" + pattern + "\") echo \"" + words + "\" ;;");
	}

	private void add(String... texts) {
		this.lines.addAll(List.of(texts));
	}

	private String text() {
		return String.join("\n", this.lines);
	}

}
