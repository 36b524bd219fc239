package org.campusctl.shell.terminal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.campusctl.shell.line.Suggestions;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * Completes commands, options, values and paths at the prompt.
 */
final class PromptCompleter implements Completer {

	private final Suggestions suggestions;

	PromptCompleter(Suggestions suggestions) {
		this.suggestions = suggestions;
	}

	@Override
	public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
		complete(line.words().subList(0, line.wordIndex()), line.word(), candidates);
	}

	void complete(List<String> before, String word, List<Candidate> candidates) {
		Suggestions.Suggestion suggestion = this.suggestions.at(before, word);
		suggestion.words().forEach((value) -> candidates.add(new Candidate(value)));
		if (suggestion.paths()) {
			paths(suggestion.prefix(), word.substring(Math.min(word.length(), suggestion.prefix().length())),
					candidates);
		}
		if (before.isEmpty()) {
			InteractiveShell.LEAVE.forEach((value) -> candidates.add(new Candidate(value)));
		}
	}

	private static void paths(String prefix, String typed, List<Candidate> candidates) {
		int slash = typed.lastIndexOf('/') + 1;
		String folder = typed.substring(0, slash);
		String begin = typed.substring(slash);
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder))) {
			for (Path entry : entries) {
				String name = entry.getFileName().toString();
				boolean hidden = name.startsWith(".") && !begin.startsWith(".");
				if (name.startsWith(begin) && !hidden) {
					boolean directory = Files.isDirectory(entry);
					candidates.add(new Candidate(prefix + folder + name + (directory ? "/" : ""), name, null, null,
							null, null, !directory));
				}
			}
		}
		catch (IOException | InvalidPathException ex) {
			// A folder that cannot be listed has nothing to offer; the command will say
			// so.
		}
	}

}
