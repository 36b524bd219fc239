package org.campusctl.mappings.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Problem;
import org.campusctl.network.inventory.LinkSpeed;

import org.jspecify.annotations.Nullable;

/**
 * Brings a cell into its normal form and checks it against its column: {@code value.*} of
 * the contract. Keeps compiled patterns; one instance serves one thread.
 */
public final class CellNormaliser {

	private static final Set<String> YES = Set.of("1", "是", "有", "YES", "Y", "TRUE", "T", "√");

	private static final Set<String> NO = Set.of("0", "否", "无", "不是", "没有", "非", "NO", "N", "FALSE", "F", "×");

	private static final Set<String> ERRORS = Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!",
			"#SPILL!", "#CALC!", "#GETTING_DATA");

	private final CodeTables codes;

	private final Map<String, Pattern> patterns = new HashMap<>();

	/**
	 * Create a normaliser.
	 * @param codes the code tables that columns of codes go by
	 */
	public CellNormaliser(CodeTables codes) {
		this.codes = codes;
	}

	/**
	 * Normalise and check a cell.
	 * @param spec the column
	 * @param raw the cell verbatim
	 * @return the normal form, or the problem with an empty value
	 */
	public Cell normalise(ColumnSpec spec, String raw) {
		if (raw.isEmpty()) {
			return spec.required() ? problem(spec, "value.required") : Cell.BLANK;
		}
		String text = raw;
		if (!isClean(raw)) {
			text = isVerbatim(spec) ? stripped(raw) : clean(raw);
			if (spec.kind() == ValueKind.REPORTED && hasControl(text)) {
				text = stripped(withoutControl(text));
			}
			if (text.isEmpty()) {
				return spec.required() ? problem(spec, "value.required") : Cell.BLANK;
			}
			if (hasControl(text)) {
				return problem(spec, "value.control-character");
			}
		}
		if (!spec.reading().isPlain()) {
			text = spec.reading().read(text);
			if (text.isEmpty()) {
				return spec.required() ? problem(spec, "value.required") : Cell.BLANK;
			}
		}
		if (text.charAt(0) == '#' && ERRORS.contains(text.toUpperCase(Locale.ROOT))) {
			return problem(spec, "value.format", "≠ #N/A, #REF!, ...");
		}
		String marked = text;
		text = (spec.kind() != ValueKind.TEXT) ? unmarked(marked) : marked;
		if (!text.equals(marked) && text.isBlank()) {
			return spec.required() ? problem(spec, "value.required") : Cell.BLANK;
		}
		return switch (spec.kind()) {
			case VERBATIM -> checked(spec, text);
			case REPORTED -> new Cell(cut(text, spec.maxLength()), null);
			case TEXT -> checked(spec, text(text));
			case IDENTIFIER -> identifier(spec, upper(withoutBlanks(text)));
			case CODE -> code(spec, text);
			case DATE -> dated(spec, Days.iso(bare(text)), "value.date", "2012-01-19, 20120119, 2012/1/19");
			case MONTH -> dated(spec, Days.month(bare(text)), "value.date", "202409, 2024-09");
			case YEAR -> dated(spec, Days.year(withoutBlanks(text)), "value.date", "2024");
			case INTEGER -> integer(spec, withoutBlanks(text));
			case FLAG -> flag(spec, upper(withoutBlanks(text)));
			case MOMENT -> dated(spec, Days.momentDay(text), "value.date", "2012-01-19, 2012-01-19T08:00:00");
			case SPEED -> speed(spec, text, LinkSpeed.Unit.MBIT);
			case SPEED_KBIT -> speed(spec, text, LinkSpeed.Unit.KBIT);
		};
	}

	private static String bare(String text) {
		return (text.length() > 10 || text.indexOf(' ') >= 0) ? Days.bare(text) : text;
	}

	/**
	 * Marks by which people make a spreadsheet keep a number as text: {@code ="0123"} and
	 * a leading apostrophe.
	 */
	private static String unmarked(String text) {
		char first = text.charAt(0);
		if (first == '\'' && text.length() > 1) {
			return text.substring(1);
		}
		boolean isFormula = first == '=' && text.length() > 3 && text.charAt(1) == '"' && text.endsWith("\"");
		return isFormula ? text.substring(2, text.length() - 1) : text;
	}

	private Cell identifier(ColumnSpec spec, String text) {
		String table = spec.codeTable();
		String code = (table != null) ? this.codes.resolve(table, text) : null;
		return checked(spec, (code != null) ? code : text);
	}

	private Cell code(ColumnSpec spec, String text) {
		String table = spec.codeTable();
		if (table == null) {
			return checked(spec, text);
		}
		String code = this.codes.resolve(table, text);
		return (code != null) ? new Cell(code, null) : problem(spec, "value.code", this.codes.title(table));
	}

	private Cell integer(ColumnSpec spec, String text) {
		String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
		if (!isDigits(digits)) {
			return problem(spec, "value.format", "0, 1, 2, ...");
		}
		int start = 0;
		while (start < digits.length() - 1 && digits.charAt(start) == '0') {
			start++;
		}
		return checked(spec, digits.substring(start));
	}

	private static Cell speed(ColumnSpec spec, String text, LinkSpeed.Unit bare) {
		return (LinkSpeed.parse(text, bare) instanceof Parsed.Ok<Long> ok) ? new Cell(String.valueOf(ok.value()), null)
				: problem(spec, "value.format", "1000, 1G, 1 Gbit/s");
	}

	private static Cell flag(ColumnSpec spec, String text) {
		if (YES.contains(text)) {
			return new Cell("1", null);
		}
		return NO.contains(text) ? new Cell("0", null) : problem(spec, "value.format", "0, 1, 是, 否");
	}

	private static Cell dated(ColumnSpec spec, @Nullable String value, String code, String expected) {
		return (value != null) ? new Cell(value, null) : problem(spec, code, expected);
	}

	private Cell checked(ColumnSpec spec, String text) {
		if (mayBeOfWrongLength(spec, text.length())) {
			int length = text.codePointCount(0, text.length());
			if (length < spec.minLength() || (spec.maxLength() > 0 && length > spec.maxLength())) {
				return problem(spec, "value.length", length, spec.minLength() + "-" + spec.maxLength());
			}
		}
		String pattern = spec.pattern();
		if (pattern != null && !this.patterns.computeIfAbsent(pattern, Pattern::compile).matcher(text).matches()) {
			return problem(spec, "value.format", pattern);
		}
		return new Cell(text, null);
	}

	/** Characters beyond the first 65,536 count once and are stored as two. */
	private static boolean mayBeOfWrongLength(ColumnSpec spec, int units) {
		return units < 2 * spec.minLength() || (spec.maxLength() > 0 && units > spec.maxLength());
	}

	private static Cell problem(ColumnSpec spec, String code, Object... arguments) {
		Object[] all = new Object[arguments.length + 1];
		all[0] = spec.title();
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		return new Cell("", Problem.error(spec.name(), code, all));
	}

	/** Printable ASCII without blanks at the ends is normal, and most cells are that. */
	private static boolean isClean(String raw) {
		int length = raw.length();
		if (raw.charAt(0) == ' ' || raw.charAt(length - 1) == ' ') {
			return false;
		}
		for (int i = 0; i < length; i++) {
			char c = raw.charAt(i);
			if (c < ' ' || c >= 0x7F) {
				return false;
			}
		}
		return true;
	}

	/** Compose compatibly and trim; plain ASCII needs the trimming only. */
	private static String clean(String raw) {
		int length = raw.length();
		for (int i = 0; i < length; i++) {
			if (raw.charAt(i) >= 0x7F) {
				return isPlain(raw) ? raw : trim(Normalizer.normalize(raw, Normalizer.Form.NFKC));
			}
		}
		return (length > 0 && (raw.charAt(0) <= ' ' || raw.charAt(length - 1) <= ' ')) ? trim(raw) : raw;
	}

	/** Common Chinese characters and ASCII without blanks at the ends are normal. */
	private static boolean isPlain(String raw) {
		for (int i = 0; i < raw.length(); i++) {
			char c = raw.charAt(i);
			boolean isHan = c >= 0x4E00 && c <= 0x9FFF;
			if (!isHan && (c <= ' ' || c >= 0x7F)) {
				return false;
			}
		}
		return true;
	}

	private static String trim(String text) {
		return withoutInvisible(stripped(text));
	}

	private static String stripped(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isEdge(text.charAt(start))) {
			start++;
		}
		while (end > start && isEdge(text.charAt(end - 1))) {
			end--;
		}
		return (start > 0 || end < text.length()) ? text.substring(start, end) : text;
	}

	private static boolean isEdge(char c) {
		if ((c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF)) {
			return false;
		}
		return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00A0'
				|| (c > 0x7F && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT));
	}

	/** Marks without a width are remains of copying, wherever they stand. */
	private static String withoutInvisible(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.getType(text.charAt(i)) == Character.FORMAT) {
				StringBuilder kept = new StringBuilder(text.length());
				text.codePoints()
					.filter((point) -> Character.getType(point) != Character.FORMAT)
					.forEach(kept::appendCodePoint);
				return kept.toString();
			}
		}
		return text;
	}

	/** Line ends and tabs within a text are layout; everything else is damage. */
	private static boolean hasControl(String text) {
		return text.chars().anyMatch(CellNormaliser::isControl);
	}

	private static boolean isControl(int c) {
		return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0)
				|| (c >= 0xFFFD && c <= 0xFFFF);
	}

	private static String withoutControl(String text) {
		StringBuilder kept = new StringBuilder(text.length());
		text.chars().filter((c) -> !isControl(c)).forEach((c) -> kept.append((char) c));
		return kept.toString();
	}

	private static String cut(String text, int most) {
		boolean fits = most == 0 || text.codePointCount(0, text.length()) <= most;
		return fits ? text : text.substring(0, text.offsetByCodePoints(0, most));
	}

	private static boolean isVerbatim(ColumnSpec spec) {
		return spec.kind() == ValueKind.VERBATIM || spec.kind() == ValueKind.REPORTED;
	}

	/** One kind of middle dot in names; line ends within a text become blanks. */
	private static String text(String text) {
		StringBuilder changed = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			char normal = switch (c) {
				case '•', '・', '‧', '∙', '⋅', '･', '\u16EB', '\u2E31' -> '·';
				case '\t', '\n', '\r' -> ' ';
				default -> c;
			};
			if (normal != c) {
				changed = (changed != null) ? changed : new StringBuilder(text);
				changed.setCharAt(i, normal);
			}
		}
		return (changed != null) ? changed.toString() : text;
	}

	private static String withoutBlanks(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (isEdge(text.charAt(i))) {
				StringBuilder kept = new StringBuilder(text.length());
				text.chars().filter((c) -> !isEdge((char) c)).forEach((c) -> kept.append((char) c));
				return kept.toString();
			}
		}
		return text;
	}

	private static String upper(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isLowerCase(text.charAt(i))) {
				return text.toUpperCase(Locale.ROOT);
			}
		}
		return text;
	}

	private static boolean isDigits(String text) {
		return !text.isEmpty() && text.chars().allMatch((c) -> c >= '0' && c <= '9');
	}

}
