package org.campusctl.batch.roster;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.campusctl.batch.load.HaltPoint;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterHarness.Request;
import org.campusctl.roster.ResidentId;
import org.campusctl.storage.TestDataCentre;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Personal values, planted in every column where they belong and where they do not, are
 * found nowhere but in reject files and in frozen inputs of runs that can be taken up
 * again, whatever became of the run.
 */
class CanaryTests {

	/** Nobody's values; each stands for a kind of personal value. */
	private static final List<String> CANARIES = List.of("金丝雀", "CANARY", "33029920160102888", "33029919800102888",
			"19900008888", "G330299201601028", "2016-01-28", "20160128");

	private static final String ID = withCheck("33029920160102888");

	private static final String STAFF_ID = withCheck("33029919800102888");

	private static final String PUPIL_HEADER = "student_no,name,sex,birth_date,id_type,id_number,ethnicity,school_code,"
			+ "grade,class_code,entry_month,address,phone\n";

	private static final String SCHOOL = "2133000001";

	@TempDir
	private Path home;

	private RosterHarness harness;

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final List<String> told = new ArrayList<>();

	private Logger root;

	CanaryTests() {
		this.root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

	@BeforeEach
	void listen() {
		this.harness = RosterHarness.open(this.home.resolve("home"));
		this.root.setLevel(Level.INFO);
		this.log.start();
		this.root.addAppender(this.log);
	}

	@AfterEach
	void close() {
		this.root.detachAppender(this.log);
		this.root.setLevel(Level.WARN);
		this.harness.close();
	}

	@Test
	void noPersonalValueIsLeftBehind() throws IOException {
		tell(this.harness.run(drop("schools.csv", """
				school_code,name,school_type,district_code,contact_name,contact_phone,email
				2133000001,示例小学,211,330203,金丝雀联系人,19900008888,CANARY@example.com
				"""), HaltPoint.NONE));

		tell(this.harness.run(people("201", "江边金丝雀路"), HaltPoint.NONE));
		// The same again with other values: stored and new ones meet.
		tell(this.harness.run(people("202", "江边金丝雀巷"), HaltPoint.NONE));
		tell(this.harness.run(drop("students.csv", PUPIL_HEADER + wrongRows()), HaltPoint.NONE));
		tell(this.harness.run(drop("students.csv", "student_no,name,食堂\nG" + ID + ",金丝雀,CANARY\n"), HaltPoint.NONE));
		refused("students.csv", "金丝雀,CANARY,19900008888\n金丝雀," + ID + ",2016-01-28\n");
		refused("学生.csv", PUPIL_HEADER + "G" + ID + ",\"金丝雀,1,2016-01-28,1," + ID + "\n");
		failInTheDatabase();
		halt("stage");
		halt("apply-student");

		assertNothingIn("logs", this.log.list.stream()
			.map((event) -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
			.collect(Collectors.joining("\n")));
		assertNothingIn("reports and messages", String.join("\n", this.told));
		assertNothingIn("tables", this.harness.dump().raw());
		assertNothingInFilesUnder(this.harness.home());
		if (Files.exists(TestDataCentre.server())) {
			assertNothingInFilesUnder(TestDataCentre.server());
		}
	}

	private void refused(String name, String text) throws IOException {
		RunReport report = this.harness.run(drop(name, text), HaltPoint.NONE);
		assertThat(report.exitCode()).isEqualTo(65);
		tell(report);
	}

	/**
	 * The database refuses rows in the middle of apply; something else fails that quotes
	 * a row.
	 */
	private void failInTheDatabase() throws IOException {
		RosterHarness.execute(this.harness.centre().owner(),
				List.of("ALTER TABLE campus.student ADD CONSTRAINT ck_canary CHECK (boarding <> '2') NOT VALID"));
		Request request = drop("students.csv", PUPIL_HEADER.replace("\n", ",boarding\n")
				+ pupil("金丝雀丙", "G" + ID, ID, "江边金丝雀弄").replace("\n", ",2\n"));
		fail(request, HaltPoint.NONE);
		RosterHarness.execute(this.harness.centre().owner(),
				List.of("ALTER TABLE campus.student DROP CONSTRAINT ck_canary"));
		Request again = drop("students.csv", PUPIL_HEADER + pupil("金丝雀丁", "G" + ID, ID, "江边金丝雀弄"));
		fail(again, (name) -> {
			if (name.equals("receive-end")) {
				throw new IllegalArgumentException("金丝雀 " + ID);
			}
		});
	}

	private void halt(String place) throws IOException {
		Request request = drop("students.csv", PUPIL_HEADER + pupil("金丝雀" + place, "G" + ID, ID, "江边金丝雀弄" + place));
		fail(request, (name) -> {
			if (name.equals(place)) {
				throw new Killed();
			}
		});
	}

	private void fail(Request request, HaltPoint haltPoint) {
		try {
			tell(this.harness.run(request, haltPoint));
		}
		catch (RuntimeException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				this.told.add(String.valueOf(cause.getMessage()));
				for (Throwable suppressed : cause.getSuppressed()) {
					this.told.add(String.valueOf(suppressed.getMessage()));
				}
			}
			return;
		}
		throw new AssertionError("the run was to fail");
	}

	private void tell(RunReport report) {
		this.told.add(report.toString());
	}

	private Request people(String grade, String address) throws IOException {
		return Request.full(this.harness.drop(Map.of("students.csv",
				bytes(PUPIL_HEADER + pupil("金丝雀甲", "G" + ID, ID, address)), "staff.csv",
				bytes("school_code,staff_no,name,sex,birth_date,id_type,id_number,phone,email\n" + SCHOOL
						+ ",T1,金丝雀老师,2,1980-01-02,1," + STAFF_ID + ",19900008888,CANARY" + grade + "@example.com\n"),
				"guardians.csv", bytes("student_no,name,relation,phone\nG" + ID + ",金丝雀家长,51,19900008888\n"))));
	}

	private static String wrongRows() {
		StringBuilder rows = new StringBuilder();
		// Values in the columns of others.
		rows.append("G")
			.append(ID)
			.append(",金丝雀,金丝雀,金丝雀,金丝雀,")
			.append(ID)
			.append(",CANARY,19900008888,金丝雀,")
			.append(ID);
		rows.append(",2016-01-28,CANARY,金丝雀\n");
		// Shifted by one column.
		rows.append("1,G")
			.append(ID)
			.append(",金丝雀甲,2,2016-01-02,1,")
			.append(ID)
			.append(",01,2133000001,3,301,202309,CANARY\n");
		// Too short, too long a row.
		rows.append("G").append(ID).append(",金丝雀甲,2,2016-01-28\n");
		rows.append(pupil("金丝雀甲", "G" + ID, ID, "江边").replace("\n", ",CANARY,金丝雀\n"));
		// Too long a value, a control character, an ID number with a wrong check digit.
		rows.append(pupil("金丝雀".repeat(30), "G" + ID, ID, "江边"));
		rows.append(pupil("金丝雀\u0007", "G" + ID, ID, "江边"));
		rows.append(pupil("金丝雀甲", "G" + ID, ID.substring(0, 17) + "?", "江边"));
		// A school that nobody knows, named by a phone number of ten digits.
		rows.append(pupil("金丝雀甲", "G" + ID, ID, "江边").replace(SCHOOL, "1990000888"));
		return rows.toString();
	}

	private static String pupil(String name, String number, String id, String address) {
		return number + "," + name + ",2,2016-01-02,1," + id + ",01," + SCHOOL + ",3,301,202309," + address
				+ ",19900008888\n";
	}

	private Request drop(String name, String text) {
		return Request.full(this.harness.drop(Map.of(name, bytes(text))));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static void assertNothingIn(String where, String text) {
		for (String canary : CANARIES) {
			int at = text.indexOf(canary);
			assertThat(at < 0 ? "" : text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 100)))
				.as("%s in %s", canary, where)
				.isEmpty();
		}
	}

	private static void assertNothingInFilesUnder(Path folder) throws IOException {
		List<Path> looked = new ArrayList<>();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				boolean personal = file.getFileName().toString().startsWith("rejects-")
						|| folder.relativize(file).toString().contains("/input/");
				if (personal) {
					assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(file.toString())
						.isEqualTo("rw-------");
				}
				else if (attributes.isRegularFile()) {
					assertNothingInFile(file);
				}
				looked.add(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) throws IOException {
				return gone(ex);
			}

		});
		assertThat(looked).isNotEmpty();
	}

	/** The server at work removes files of its own. */
	private static FileVisitResult gone(IOException ex) throws IOException {
		if (ex instanceof NoSuchFileException) {
			return FileVisitResult.CONTINUE;
		}
		throw ex;
	}

	private static void assertNothingInFile(Path file) throws IOException {
		String content;
		try {
			content = Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (NoSuchFileException ex) {
			gone(ex);
			return;
		}
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE)) {
			for (String canary : CANARIES) {
				String bytes = new String(canary.getBytes(charset), StandardCharsets.ISO_8859_1);
				assertThat(content.contains(bytes)).as("%s in %s", canary, file).isFalse();
			}
		}
	}

	private static String withCheck(String digits) {
		return digits + ResidentId.checkCharacter(digits);
	}

	/** What a killed process looks like from within. */
	@SuppressWarnings("serial")
	private static final class Killed extends Error {

	}

}
