package org.campusctl.mappings.file;

import java.util.List;
import java.util.Locale;

import org.campusctl.compliance.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

class CellNormaliserTests {

	private final CellNormaliser normaliser = new CellNormaliser(CodeTables.builtIn());

	@ParameterizedTest
	@CsvSource({ "2012-01-19,2012-01-19", "20120119,2012-01-19", "2012/1/19,2012-01-19", "2012.1.9,2012-01-09",
			"２０１２－０１－１９,2012-01-19", "2012年1月19日,2012-01-19", "' 2012-01-19 ',2012-01-19", "2012-02-29,2012-02-29",
			"2012-01-19 00:00:00,2012-01-19", "2012/1/19 0:00,2012-01-19", "2012-01-19T00:00:00,2012-01-19",
			"2012 - 01 - 19,2012-01-19" })
	void readsDays(String raw, String value) {
		assertThat(normalise(ValueKind.DATE, raw)).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2011-02-29", "12-01-19", "120119", "2012-13-01", "2012-00-10", "2012/1-19", "2012-1",
			"201201190", "2012-01-1x", "40927", "-2012-01-19", "2012-01-19-", "20120230", "0212-01-19", "2012--19",
			"19/1/2012", "2012-01-19 12:00", "2012-01-190:00" })
	void refusesDays(String raw) {
		assertThat(code(ValueKind.DATE, raw)).isEqualTo("value.date");
	}

	@ParameterizedTest
	@CsvSource({ "202409,202409", "2024-09,202409", "2024-9,202409", "2024/9,202409", "2024年9月,202409",
			"2024-09-01,202409", "20240901,202409" })
	void readsMonths(String raw, String value) {
		assertThat(normalise(ValueKind.MONTH, raw)).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "202413", "2024", "24-09", "2024-00", "9-2024" })
	void refusesMonths(String raw) {
		assertThat(code(ValueKind.MONTH, raw)).isEqualTo("value.date");
	}

	@ParameterizedTest
	@CsvSource({ "YEAR,2024年,2024", "YEAR,２０２４,2024", "INTEGER,007,7", "INTEGER,0,0", "INTEGER,12.0,12", "FLAG,是,1",
			"FLAG,false,0", "FLAG,FALSE,0", "FLAG,1,1", "IDENTIFIER,33021320120119000x,33021320120119000X",
			"IDENTIFIER,３３０２ １３,330213", "IDENTIFIER,3.30213e+17,3.30213E+17", "IDENTIFIER,\u200B330213\uFEFF,330213",
			"IDENTIFIER,=\"0123\",0123", "IDENTIFIER,'''0123',0123", "TEXT,=\"0123\",=\"0123\"",
			"TEXT,\u3000张\u00A0三\u3000,张 三", "TEXT,阿依古丽•买买提,阿依古丽·买买提", "TEXT,阿依古丽・买买提,阿依古丽·买买提",
			"TEXT,阿依古丽‧买买提,阿依古丽·买买提", "TEXT,𠮷野,𠮷野", "TEXT,Ａｎｎａ,Anna" })
	void bringsIntoNormalForm(ValueKind kind, String raw, String value) {
		assertThat(normalise(kind, raw)).isEqualTo(value);
	}

	@Test
	void whatADeviceShowsIsNeverAReasonToRejectTheRow() {
		ColumnSpec spec = new ColumnSpec("app_name", "应用名称", null, List.of(), false, ValueKind.REPORTED, 0, 5, null,
				null);
		CellNormaliser cells = new CellNormaliser(CodeTables.builtIn());
		assertThat(cells.normalise(spec, "\u001b[1mX").value()).isEqualTo("[1mX");
		assertThat(cells.normalise(spec, "名\uFFFD称")).isEqualTo(new Cell("名称", null));
		assertThat(cells.normalise(spec, "\u0001 \u0002")).isEqualTo(Cell.BLANK);
		assertThat(cells.normalise(spec, "😀".repeat(6))).isEqualTo(new Cell("😀".repeat(5), null));
	}

	@Test
	void checksLengthInCodePoints() {
		ColumnSpec spec = spec(ValueKind.TEXT, false, 2, 3, null, null);
		assertThat(this.normaliser.normalise(spec, "𠮷𠮷𠮷").value()).isEqualTo("𠮷𠮷𠮷");
		assertThat(this.normaliser.normalise(spec, "𠮷").problem())
			.isEqualTo(Problem.error("x", "value.length", "某列", 1, "2-3"));
		assertThat(this.normaliser.normalise(spec, "abcd").value()).isEmpty();
	}

	@Test
	void tellsWhatIsWrong() {
		ColumnSpec sex = spec(ValueKind.CODE, true, 0, 0, "sex", null);
		assertThat(text(sex, "\u3000")).isEqualTo("某列 is blank; a value is required. Fill it in.");
		assertThat(text(sex, "7"))
			.isEqualTo("某列 has a value that is neither a code nor a name of the table \"性别\". Use one of that table.");
		assertThat(text(spec(ValueKind.TEXT, false, 0, 0, null, null), "a\0b"))
			.isEqualTo("某列 has a control character or a damaged one. Type the value again.");
		assertThat(text(sex, "=\" \"")).isEqualTo("某列 is blank; a value is required. Fill it in.");
		assertThat(code(ValueKind.TEXT, "#N/A")).isEqualTo("value.format");
		assertThat(code(ValueKind.INTEGER, "-1")).isEqualTo("value.format");
		assertThat(code(ValueKind.FLAG, "2")).isEqualTo("value.format");
		assertThat(this.normaliser.normalise(spec(ValueKind.TEXT, false, 0, 0, null, "[a-z]+"), "A").problem())
			.isNotNull();
	}

	@Test
	void resolvesNamesOfIdentifiersAndLeavesUnknownOnesToTheEngine() {
		ColumnSpec district = spec(ValueKind.IDENTIFIER, false, 0, 0, "district", "[0-9]{6}");
		assertThat(this.normaliser.normalise(district, "海曙区").value()).isEqualTo("330203");
		assertThat(this.normaliser.normalise(district, "330299").value()).isEqualTo("330299");
	}

	@ParameterizedTest
	@CsvSource({ "330204,true", "330227,true", "330283,true", "330299,true", "330298,false", "360426,true",
			"810000,true", "820000,true", "830000,true", "990101,false", "33020,false", "33020x,false", "332522,true" })
	void knowsAreasPresentAndPast(String area, boolean known) {
		assertThat(AreaCodes.builtIn().test(area)).isEqualTo(known);
	}

	private String text(ColumnSpec spec, String raw) {
		Problem problem = this.normaliser.normalise(spec, raw).problem();
		return (problem != null) ? problem.text(Locale.ENGLISH) : "";
	}

	private String normalise(ValueKind kind, String raw) {
		Cell cell = this.normaliser.normalise(spec(kind, false, 0, 0, null, null), raw);
		assertThat(cell.problem()).isNull();
		return cell.value();
	}

	private String code(ValueKind kind, String raw) {
		Problem problem = this.normaliser.normalise(spec(kind, false, 0, 0, null, null), raw).problem();
		return (problem != null) ? problem.code() : "";
	}

	private static ColumnSpec spec(ValueKind kind, boolean required, int min, int max, @Nullable String table,
			@Nullable String pattern) {
		return new ColumnSpec("x", "某列", null, List.of(), required, kind, min, max, table, pattern);
	}

}
