package org.campusctl.mappings.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How the cells of a column of somebody else's export become cells of the contract,
 * before anything else is made of them.
 *
 * @param values what is written instead of a text, such as a school code instead of a
 * site; an empty value stands for a blank
 * @param extract regular expression of which the first group is taken where it matches
 * the whole cell, as in {@code Teaching (100)}; null for none
 * @param made whether the column counts as there although the export has none of its
 * name, because it is made of others
 */
public record Reading(Map<String, String> values, @Nullable String extract, boolean made) {

	/** The cell as it is. */
	static final Reading PLAIN = new Reading(Map.of(), null, false);

	public Reading {
		// In the order of the profile: in another order the same profile would look like
		// another one each time the tool starts.
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	boolean isPlain() {
		return this.values.isEmpty() && this.extract == null;
	}

	/**
	 * Read a cell.
	 * @param text trimmed text
	 * @return what to take instead
	 */
	String read(String text) {
		String taken = text;
		if (this.extract != null) {
			Matcher matcher = Pattern.compile(this.extract).matcher(text);
			taken = (matcher.matches() && matcher.groupCount() > 0) ? matcher.group(1) : text;
		}
		String value = this.values.get(taken);
		return (value != null) ? value : taken;
	}

}
