package org.campusctl.shell.line;

import java.util.ArrayList;
import java.util.List;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Splits a line of the prompt or of a script into words, as a POSIX shell does: blanks
 * separate; single quotes keep everything; double quotes keep everything but a backslash
 * before a double quote or a backslash; a backslash outside of quotes keeps the next
 * character; a {@code #} at the start of a word begins a comment. Nothing is expanded.
 */
public final class Splitter {

	private final String line;

	private final List<String> words = new ArrayList<>();

	private final StringBuilder word = new StringBuilder();

	private boolean inWord;

	private int at;

	private int start;

	private final boolean lenient;

	private Splitter(String line, boolean lenient) {
		this.line = line;
		this.lenient = lenient;
	}

	/**
	 * Split a line.
	 * @param line one line
	 * @return the words; empty for a blank line or a comment
	 * @throws Failure with exit code 64 if a quote is not closed
	 */
	public static List<String> split(String line) {
		Splitter splitter = new Splitter(line, false);
		splitter.run();
		splitter.end();
		return List.copyOf(splitter.words);
	}

	/**
	 * Split a line that is still being typed: an open quote is no error.
	 * @param line the line up to the cursor
	 * @return the words
	 */
	public static Partial partial(String line) {
		Splitter splitter = new Splitter(line, true);
		splitter.run();
		int start = splitter.inWord ? splitter.start : line.length();
		return new Partial(List.copyOf(splitter.words), splitter.word.toString(), start);
	}

	private void run() {
		while (this.at < this.line.length()) {
			char character = this.line.charAt(this.at);
			if (character == '#' && !this.inWord) {
				return;
			}
			if (Character.isWhitespace(character)) {
				end();
			}
			else {
				this.start = this.inWord ? this.start : this.at;
				this.inWord = true;
				take(character);
			}
			this.at++;
		}
	}

	private void take(char character) {
		switch (character) {
			case '\'' -> quoted('\'', false);
			case '"' -> quoted('"', true);
			case '\\' -> escaped();
			default -> this.word.append(character);
		}
	}

	private void escaped() {
		this.at++;
		if (this.at >= this.line.length()) {
			if (this.lenient) {
				return;
			}
			throw new Failure(FailureKind.USAGE, "usage.backslash-at-end");
		}
		this.word.append(this.line.charAt(this.at));
	}

	private void quoted(char quote, boolean escapes) {
		int opened = this.at;
		for (this.at++; this.at < this.line.length(); this.at++) {
			char character = this.line.charAt(this.at);
			if (character == quote) {
				return;
			}
			if (escapes && character == '\\' && this.at + 1 < this.line.length()
					&& "\"\\".indexOf(this.line.charAt(this.at + 1)) >= 0) {
				this.at++;
			}
			this.word.append(this.line.charAt(this.at));
		}
		if (!this.lenient) {
			throw new Failure(FailureKind.USAGE, "usage.quote-open", quote, opened + 1);
		}
	}

	private void end() {
		if (this.inWord) {
			this.words.add(this.word.toString());
			this.word.setLength(0);
			this.inWord = false;
		}
	}

	/**
	 * A line that is still being typed.
	 *
	 * @param before the finished words
	 * @param word the word at the cursor, without quotes; empty after a blank
	 * @param start where the word at the cursor begins in the line
	 */
	public record Partial(List<String> before, String word, int start) {

	}

}
