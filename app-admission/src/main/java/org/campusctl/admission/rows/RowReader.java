package org.campusctl.admission.rows;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.campusctl.admission.identity.AppName;
import org.campusctl.admission.identity.AppVersion;
import org.campusctl.admission.identity.Fingerprint;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.PublishedTestKeys;
import org.campusctl.admission.identity.Signers;
import org.campusctl.admission.identity.VersionRange;
import org.campusctl.admission.lists.Validity;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row as values and reports what cannot be read. A cell that
 * cannot be read counts as blank from then on, so that one mistake is one problem.
 */
final class RowReader {

	private static final Pattern SEPARATOR = Pattern.compile("[;,、；，|]");

	/** Names of Android packages: parts of letters, digits and underscores. */
	private static final Pattern ANDROID_PACKAGE = Pattern
		.compile("[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z][A-Za-z0-9_]*)*");

	private final Cells cells;

	private final Consumer<Problem> problems;

	RowReader(Cells cells, Consumer<Problem> problems) {
		this.cells = cells;
		this.problems = problems;
	}

	/**
	 * Return a reader for a row that was accepted: warnings have been told, errors cannot
	 * be.
	 */
	static RowReader ofAccepted(Cells cells) {
		return new RowReader(cells, (problem) -> {
			if (problem.isError()) {
				throw new IllegalArgumentException("Not an accepted row: " + problem.field() + " " + problem.code());
			}
		});
	}

	boolean has(String column) {
		return this.cells.has(column);
	}

	String text(String column) {
		String text = this.cells.get(column);
		boolean isBare = text.isEmpty() || (text.charAt(0) > ' ' && text.charAt(0) < 0x7F
				&& text.charAt(text.length() - 1) > ' ' && text.charAt(text.length() - 1) < 0x7F);
		return isBare ? text : text.strip();
	}

	void error(String column, String code, Object... arguments) {
		this.problems.accept(Problem.error(column, code, withTitle(column, arguments)));
	}

	void warning(String column, String code, Object... arguments) {
		this.problems.accept(Problem.warning(column, code, withTitle(column, arguments)));
	}

	/** Texts name the column first. */
	private static Object[] withTitle(String column, Object[] arguments) {
		return Stream.concat(Stream.of(ColumnTitles.of(column)), Arrays.stream(arguments)).toArray();
	}

	/** Report a blank cell; columns that the profile requires are reported there. */
	void require(String column) {
		if (text(column).isEmpty()) {
			error(column, "value.required");
		}
	}

	/** Return the platform; blank is any. */
	Platform platform() {
		return value("platform", Platform::parse, Platform.ANY);
	}

	<T> T value(String column, Function<String, Parsed<T>> parser, T blank) {
		String text = text(column);
		if (text.isEmpty()) {
			return blank;
		}
		Parsed<T> parsed = parser.apply(text);
		if (parsed instanceof Parsed.Ok<T> ok) {
			return ok.value();
		}
		if (parsed instanceof Parsed.Bad<T> bad) {
			error(column, bad.code(), bad.arguments().isEmpty() ? new Object[] { column } : bad.arguments().toArray());
		}
		return blank;
	}

	@Nullable LocalDate date(String column) {
		String text = text(column);
		if (text.isEmpty()) {
			return null;
		}
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			error(column, "value.date", "2026-01-31");
			return null;
		}
	}

	/** Return the days between two columns, both included. */
	Validity days(String from, String to) {
		Validity validity = new Validity(date(from), date(to));
		if (validity.isUpsideDown()) {
			error(to, "value.range", ColumnTitles.of(from));
		}
		return validity;
	}

	Signers signers(String column) {
		Signers signers = value(column, Signers::parse, Signers.NONE);
		for (Fingerprint fingerprint : signers.fingerprints()) {
			if (PublishedTestKeys.contains(fingerprint)) {
				warning(column, "signer.published-test-key");
			}
		}
		return signers;
	}

	VersionRange versions() {
		VersionRange range = new VersionRange(version("version_min"), version("version_max"));
		if (range.isUpsideDown()) {
			error("version_max", "value.range", ColumnTitles.of("version_min"));
		}
		return range;
	}

	private @Nullable AppVersion version(String column) {
		String text = text(column);
		if (text.isEmpty()) {
			return null;
		}
		if (AppVersion.parse(text) instanceof Parsed.Ok<AppVersion> ok) {
			return ok.value();
		}
		error(column, "value.format", AppVersion.FORMS);
		return null;
	}

	/**
	 * Return the package id of a list entry. One that cannot exist on Android is a
	 * warning: a deny list names counterfeits as they are. Characters that nobody sees
	 * and ASCII in full width are remains of copying; with them an entry would never
	 * match.
	 */
	String packageId(Platform platform) {
		String id = text("package_id");
		if (AppName.hasHiddenCharacters(id) || isWideAscii(id)) {
			error("package_id", "value.format", "com.example.app");
		}
		else if (platform == Platform.ANDROID && !id.isEmpty() && !ANDROID_PACKAGE.matcher(id).matches()) {
			warning("package_id", "package.form");
		}
		return id;
	}

	private static boolean isWideAscii(String id) {
		return !isAscii(id) && isAscii(Normalizer.normalize(id, Normalizer.Form.NFKC));
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch((unit) -> unit < 128);
	}

	/** Return the parts of a cell that separates them by semicolons. */
	List<String> parts(String column) {
		return SEPARATOR.splitAsStream(text(column)).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	/** Read the parts of a cell; a part that cannot be read is one error of the cell. */
	<T extends Comparable<T>> NavigableSet<T> values(String column, Function<String, Parsed<List<T>>> parser) {
		NavigableSet<T> values = new TreeSet<>();
		for (String part : parts(column)) {
			Parsed<List<T>> parsed = parser.apply(part);
			if (parsed instanceof Parsed.Ok<List<T>> ok) {
				values.addAll(ok.value());
			}
			else {
				error(column, "value.code", column);
				return values;
			}
		}
		return values;
	}

}
