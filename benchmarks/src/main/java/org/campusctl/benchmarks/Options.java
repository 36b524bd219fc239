package org.campusctl.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of a benchmark, {@code --name value} each.
 *
 * @param values value by name
 */
public record Options(Map<String, String> values) {

	/**
	 * Read the words behind the name of a benchmark.
	 * @param words all words of the command line
	 * @param from index of the first option
	 * @return the options
	 * @throws IllegalArgumentException if a word is no option or has no value
	 */
	static Options of(String[] words, int from) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = from; i < words.length; i += 2) {
			if (!words[i].startsWith("--") || i + 1 == words.length) {
				throw new IllegalArgumentException("expected --name value, found " + words[i]);
			}
			values.put(words[i].substring(2), words[i + 1]);
		}
		return new Options(values);
	}

	/**
	 * Return a whole number.
	 * @param name option without dashes
	 * @param otherwise what to take when it is not given
	 * @return the number
	 */
	public int number(String name, int otherwise) {
		return Integer.parseInt(this.values.getOrDefault(name, String.valueOf(otherwise)));
	}

	/**
	 * Return a text.
	 * @param name option without dashes
	 * @param otherwise what to take when it is not given
	 * @return the text
	 */
	public String text(String name, String otherwise) {
		return this.values.getOrDefault(name, otherwise);
	}

}
