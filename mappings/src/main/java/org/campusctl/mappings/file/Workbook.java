package org.campusctl.mappings.file;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import org.jspecify.annotations.Nullable;

/**
 * A workbook opened for reading: its visible sheets, and its cells as the text that a
 * user sees in them. Numbers come without exponent and without {@code .0}; date cells as
 * ISO days; formulas as their stored result.
 */
final class Workbook implements Closeable {

	private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

	private static final Pattern ZEROS = Pattern.compile("0{2,20}");

	/** One of the errors that spreadsheets show. */
	private static final String NOT_CALCULATED = "#CALC!";

	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	/** Days in a workbook up to 9999-12-31. */
	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

	private static final int MAX_DIGITS = 40;

	/** A spreadsheet shows zeros from the sixteenth digit on. */
	private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

	private final ReadableWorkbook workbook;

	private final boolean is1904;

	private Workbook(ReadableWorkbook workbook, boolean is1904) {
		this.workbook = workbook;
		this.is1904 = is1904;
	}

	static Workbook open(Path file) throws IOException {
		// The library reads the attribute only when it says "true"; programs write "1".
		boolean is1904 = WorkbookParts.isDate1904(file);
		try {
			return new Workbook(open(file, true), is1904);
		}
		catch (RuntimeException ex) {
			// Without a style sheet there are no formats to be read.
			try {
				return new Workbook(open(file, false), is1904);
			}
			catch (RuntimeException again) {
				throw new IOException("damaged workbook " + again.getClass().getSimpleName());
			}
		}
	}

	private static ReadableWorkbook open(Path file, boolean withFormats) throws IOException {
		return new ReadableWorkbook(file.toFile(), new ReadingOptions(withFormats, true));
	}

	/** Return the visible sheets in their order; all if none is visible. */
	List<Sheet> sheets() {
		List<Sheet> visible = this.workbook.getSheets()
			.filter((sheet) -> sheet.getVisibility() == SheetVisibility.VISIBLE)
			.toList();
		return visible.isEmpty() ? this.workbook.getSheets().toList() : visible;
	}

	Sheet sheet(@Nullable String name) {
		List<Sheet> sheets = sheets();
		if (sheets.isEmpty()) {
			throw new ExcelReaderException("no sheet");
		}
		return (name != null) ? this.workbook.findSheet(name).orElse(sheets.get(0)) : sheets.get(0);
	}

	/** Return what a cell shows. */
	String text(Cell cell) {
		Object value = cell.getValue();
		if (value instanceof BigDecimal number) {
			return isDate(cell) ? day(number) : number(number, cell.getDataFormatString());
		}
		if (value instanceof Boolean flag) {
			return flag ? "TRUE" : "FALSE";
		}
		if (value != null) {
			return unescaped(value.toString());
		}
		if (cell.getType() == CellType.FORMULA && isWithoutResult(cell)) {
			return NOT_CALCULATED;
		}
		return (cell.getRawValue() != null) ? cell.getRawValue() : "";
	}

	/** A blank would clear what is stored; nobody has said that the cell is blank. */
	private static boolean isWithoutResult(Cell cell) {
		return cell.getFormula() != null && cell.getRawValue() == null;
	}

	/** Characters that XML cannot hold stand as their code (ECMA-376-1, 22.4.2.4). */
	private static String unescaped(String text) {
		return text.contains("_x")
				? ESCAPED.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(escaped(match.group(1)))) : text;
	}

	private static String escaped(String code) {
		return String.valueOf((char) Integer.parseInt(code, 16));
	}

	private static String number(BigDecimal number, @Nullable String format) {
		if (Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS || number.scale() > MAX_DIGITS) {
			return number.toString();
		}
		if (number.signum() == 0) {
			return padded("0", format);
		}
		return padded(number.round(SHOWN).stripTrailingZeros().toPlainString(), format);
	}

	/** A format of zeros only pads a code to its length. */
	private static String padded(String digits, @Nullable String format) {
		if (format != null && ZEROS.matcher(format).matches() && digits.matches("[0-9]+")
				&& digits.length() < format.length()) {
			return "0".repeat(format.length() - digits.length()) + digits;
		}
		return digits;
	}

	private String day(BigDecimal serial) {
		if (serial.signum() < 0 || serial.compareTo(LAST_DAY) > 0) {
			return number(serial, null);
		}
		int day = serial.setScale(0, RoundingMode.FLOOR).intValueExact();
		if (this.is1904) {
			return LocalDate.of(1904, 1, 1).plusDays(day).toString();
		}
		// Serial 60 is 1900-02-29, a day that never was.
		return LocalDate.of(1899, 12, (day < 60) ? 31 : 30).plusDays(day).toString();
	}

	private static boolean isDate(Cell cell) {
		String format = cell.getDataFormatString();
		if (format == null) {
			Integer id = formatId(cell);
			return id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36
					|| (id >= 50 && id <= 54) || (id >= 57 && id <= 58));
		}
		String letters = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
		boolean hasYear = letters.indexOf('y') >= 0 || (letters.indexOf('e') >= 0 && letters.indexOf('0') < 0);
		boolean hasDay = letters.indexOf('d') >= 0;
		return (hasYear || hasDay) && !letters.contains("general") && !letters.contains("#");
	}

	private static @Nullable Integer formatId(Cell cell) {
		try {
			return cell.getDataFormatId();
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

}
