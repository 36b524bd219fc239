package org.campusctl.shell.terminal;

import java.util.ArrayList;
import java.util.List;

import org.campusctl.shell.line.Splitter;
import org.jline.reader.CompletingParsedLine;

/**
 * The line at the prompt up to the cursor, split as it will be when it is run.
 *
 * @param line the whole line
 * @param cursor position of the cursor
 * @param partial the words up to the cursor
 */
record TypedLine(String line, int cursor, Splitter.Partial partial) implements CompletingParsedLine {

	static TypedLine of(String line, int cursor) {
		return new TypedLine(line, cursor, Splitter.partial(line.substring(0, cursor)));
	}

	@Override
	public String word() {
		return this.partial.word();
	}

	@Override
	public int wordCursor() {
		return this.partial.word().length();
	}

	@Override
	public int wordIndex() {
		return this.partial.before().size();
	}

	@Override
	public List<String> words() {
		List<String> words = new ArrayList<>(this.partial.before());
		words.add(this.partial.word());
		return words;
	}

	@Override
	public CharSequence escape(CharSequence candidate, boolean complete) {
		String text = candidate.toString();
		if (text.matches("[^\\s'\"\\\\#]*")) {
			return text;
		}
		String quoted = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"");
		return complete ? quoted + '"' : quoted;
	}

	@Override
	public int rawWordCursor() {
		return this.cursor - this.partial.start();
	}

	@Override
	public int rawWordLength() {
		return this.cursor - this.partial.start();
	}

}
