package org.campusctl.mappings.file;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.campusctl.compliance.Problem;
import org.campusctl.school.SchoolType;

import org.jspecify.annotations.Nullable;

/**
 * What exports of other tools are brought to: one table of installed apps. Exports name
 * no school: what a record leaves out is taken from the name of the file, which may hold
 * a school code (a file per school) and stands for the device where none is named (a file
 * per device).
 */
final class AppExport {

	/** Columns of the table. */
	static final List<String> COLUMNS = List.of("school_code", "device", "platform", "package_id", "app_name",
			"developer", "version_code", "version_name", "signer", "preinstalled", "installed_at", "source");

	private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");

	/** First two digits of school codes; a date or a time of day has others. */
	private static final Set<String> CATEGORIES = Arrays.stream(SchoolType.values())
		.map((type) -> type.code().substring(0, 2))
		.collect(Collectors.toUnmodifiableSet());

	private final String school;

	private final String device;

	private long last;

	/**
	 * Prepare the records of a file.
	 * @param name name of the file within the drop
	 */
	AppExport(String name) {
		this.school = school(name);
		this.device = FrozenFile.baseName(name);
	}

	/** Tell whether a dataset has the columns of the table. */
	static boolean fits(ColumnProfile profile) {
		return profile.columns().stream().map(ColumnSpec::name).toList().containsAll(COLUMNS);
	}

	static TableRecord header() {
		return new TableRecord(0, COLUMNS, null);
	}

	/** Return the one school code that stands in a name, or nothing. */
	private static String school(String name) {
		Matcher matcher = TEN_DIGITS.matcher(name);
		String found = "";
		while (matcher.find()) {
			String code = matcher.group();
			if (CATEGORIES.contains(code.substring(0, 2)) && !code.equals(found)) {
				if (!found.isEmpty()) {
					return "";
				}
				found = code;
			}
		}
		return found;
	}

	/**
	 * Make a record. Records have lines of their own, also where several stand in one.
	 * @param line where it stands
	 * @param cells values in the order of the columns; school and device may be blank
	 */
	TableRecord row(long line, String... cells) {
		cells[0] = cells[0].isBlank() ? this.school : cells[0];
		cells[1] = cells[1].isBlank() ? this.device : cells[1];
		return new TableRecord(own(line), List.of(cells), null);
	}

	/** Make a record of what cannot be told apart, or of a blank line. */
	TableRecord empty(long line, @Nullable Problem problem) {
		return new TableRecord(own(line), Stream.generate(() -> "").limit(COLUMNS.size()).toList(), problem);
	}

	private long own(long line) {
		this.last = Math.max(this.last + 1, line);
		return this.last;
	}

}
