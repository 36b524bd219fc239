package org.campusctl.shell.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.campusctl.shell.line.Catalogue;
import org.campusctl.shell.line.Parameter;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * History that keeps no line with something personal in it: a value of an option that
 * says something about a person, or digits that could be somebody's number.
 */
final class HistoryGuard extends DefaultHistory {

	private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("[0-9]{11,}");

	private final List<String> protectedOptions;

	HistoryGuard(Catalogue catalogue) {
		this.protectedOptions = catalogue.commands()
			.stream()
			.flatMap((command) -> command.parameters().stream())
			.filter(Parameter::personal)
			.map(Parameter::shown)
			.distinct()
			.toList();
	}

	boolean keeps(String line) {
		return !NUMBER_OF_A_PERSON.matcher(line).find() && this.protectedOptions.stream().noneMatch(line::contains);
	}

	@Override
	public void add(Instant time, String line) {
		if (keeps(line)) {
			super.add(time, line);
		}
	}

	/**
	 * Tell whether a history can be kept at a path.
	 */
	static boolean usable(Path file) {
		return Files.isWritable(file) && Files.isRegularFile(file);
	}

}
