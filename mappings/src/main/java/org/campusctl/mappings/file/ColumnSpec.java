package org.campusctl.mappings.file;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One column of a dataset as files show it.
 *
 * @param name English name of the contract; the name used everywhere else
 * @param title Chinese title of the contract
 * @param pinyin code of the education-management standard, or null
 * @param aliases other titles that people really write
 * @param required whether a blank is {@code value.required} and a missing column
 * {@code file.header-missing}
 * @param kind what the cell holds
 * @param minLength least length in code points; 0 for no limit
 * @param maxLength greatest length in code points; 0 for no limit
 * @param codeTable name of the code table for {@link ValueKind#CODE}, else null
 * @param pattern regular expression that the normalised value must match
 * ({@code value.format}), or null
 * @param reading how cells of somebody else's export are read
 */
public record ColumnSpec(String name, String title, @Nullable String pinyin, List<String> aliases, boolean required,
		ValueKind kind, int minLength, int maxLength, @Nullable String codeTable, @Nullable String pattern,
		Reading reading) {

	public ColumnSpec {
		aliases = List.copyOf(aliases);
	}

	/**
	 * Describe a column whose cells are taken as they are.
	 * @param name English name of the contract
	 * @param title Chinese title of the contract
	 * @param pinyin code of the education-management standard, or null
	 * @param aliases other titles
	 * @param required whether a blank is an error
	 * @param kind what the cell holds
	 * @param minLength least length; 0 for no limit
	 * @param maxLength greatest length; 0 for no limit
	 * @param codeTable name of the code table, or null
	 * @param pattern regular expression, or null
	 */
	public ColumnSpec(String name, String title, @Nullable String pinyin, List<String> aliases, boolean required,
			ValueKind kind, int minLength, int maxLength, @Nullable String codeTable, @Nullable String pattern) {
		this(name, title, pinyin, aliases, required, kind, minLength, maxLength, codeTable, pattern, Reading.PLAIN);
	}

}
