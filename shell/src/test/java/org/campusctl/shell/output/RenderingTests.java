package org.campusctl.shell.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RenderingTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final Table table = Table.of(Column.text("school"), Column.number("pupils"), Column.status("verdict"))
		.row("效实中学", 1200, "PASS")
		.row("No. 2", 7, "FAIL")
		.row("a,\"b\"", null, "");

	@ParameterizedTest
	@CsvSource(textBlock = """
			abc,    3
			海曙,   4
			a海b,   4
			Ａ１,   4
			'é',    1
			'，。', 4
			'👍',   2
			""")
	void widthIsThatOfTheTerminal(String text, int columns) {
		assertThat(Widths.of(text)).isEqualTo(columns);
	}

	@Test
	void combiningMarksTakeNoColumn() {
		assertThat(Widths.of("e\u0301")).isEqualTo(1);
	}

	@Test
	void chineseColumnsLineUp() {
		print(Form.TABLE, false);
		assertThat(text()).isEqualTo("""
				school    pupils  verdict
				效实中学    1200  PASS
				No. 2          7  FAIL
				a,"b"
				""");
	}

	@Test
	void csvQuotesWhatHasToBe() {
		print(Form.CSV, false);
		assertThat(text()).isEqualTo("school,pupils,verdict\n效实中学,1200,PASS\nNo. 2,7,FAIL\n\"a,\"\"b\"\"\",,\n");
	}

	@Test
	void jsonIsTheObject() {
		print(Form.JSON, true);
		assertThat(text()).isEqualTo("""
				{
				  "from" : "2026-09-01",
				  "schools" : [ "效实中学" ]
				}
				""");
	}

	@Test
	void aResultWithoutRowsHasItsFieldsAsCsv() {
		console(Form.CSV, false).print(Output.of(new Result(LocalDate.of(2026, 9, 1), List.of("a", "b"))));
		assertThat(text()).isEqualTo("key,value\nfrom,2026-09-01\nschools.0,a\nschools.1,b\n");
	}

	@Test
	void coloursAreForTerminals() {
		print(Form.TABLE, true);
		assertThat(text()).contains("\u001b[32mPASS", "\u001b[31mFAIL");
		this.out.reset();
		print(Form.CSV, true);
		assertThat(text()).doesNotContain("\u001b");
	}

	@Test
	void controlCharactersDoNotReachTheTerminal() {
		console(Form.TABLE, false).print(Output.of(List.of(), Table.of(Column.text("name")).row("a\u001b[2Jb\nc")));
		assertThat(text()).isEqualTo("name\na [2Jb c\n");
	}

	@Test
	void aRowMustFitItsTable() {
		assertThatIllegalArgumentException().isThrownBy(() -> Table.of(Column.text("a")).row("x", "y"))
			.withMessage("A row has 2 cells, but the table has 1 columns");
	}

	@Test
	void aReaderThatLeftIsNoLoss() {
		Streams left = Streams.of(new ByteArrayInputStream(new byte[0]), failing("Broken pipe"),
				OutputStream.nullOutputStream());
		left.out().println("x");
		assertThat(left.flush()).isEqualTo(Streams.State.CLOSED);
		Streams full = Streams.of(new ByteArrayInputStream(new byte[0]), failing("No space left on device"),
				OutputStream.nullOutputStream());
		full.out().println("x");
		assertThat(full.flush()).isEqualTo(Streams.State.LOST);
	}

	private static OutputStream failing(String reason) {
		return new OutputStream() {
			@Override
			public void write(int value) throws IOException {
				throw new IOException(reason);
			}
		};
	}

	private void print(Form form, boolean terminal) {
		console(form, terminal).print(Output.of(new Result(LocalDate.of(2026, 9, 1), List.of("效实中学")), this.table));
	}

	private Console console(Form form, boolean terminal) {
		ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
		OutputStream err = OutputStream.nullOutputStream();
		Streams streams = terminal ? Streams.ofTerminal(in, this.out, err) : Streams.of(in, this.out, err);
		return new Console(streams, new Manner(form, Locale.ENGLISH, Voice.NORMAL, true, false), () -> 0L);
	}

	private String text() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	record Result(LocalDate from, List<String> schools) {

	}

}
