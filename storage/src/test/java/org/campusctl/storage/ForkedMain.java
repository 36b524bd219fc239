package org.campusctl.storage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.campusctl.failure.Failure;

/**
 * The main class of {@link ForkedCommand}.
 */
final class ForkedMain {

	private ForkedMain() {
	}

	/**
	 * Enter, say {@code in}, do what the second argument says, leave at the end of input.
	 * @param arguments the home; optionally {@code below}, to use {@code prepared} in it
	 * under a difficult name, or {@code busy}, to begin a long statement
	 * @throws Exception if anything fails
	 */
	public static void main(String[] arguments) throws Exception {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		Path home = Path.of(arguments[0]);
		if (arguments.length > 1 && arguments[1].equals("below")) {
			Path prepared = home.resolve("prepared");
			home = Files.move(prepared, home.resolve("学 校's & home"));
		}
		try (DataCentre centre = DataCentre.open(StorageSettings.embedded(home), ForkedMain::ignore)) {
			if (arguments.length > 1 && arguments[1].equals("busy")) {
				busy(centre, out);
			}
			else {
				out.println("in");
			}
			waitForEnd();
		}
		catch (Failure failure) {
			out.println(failure.code());
			System.exit(failure.kind().exitCode());
		}
		if (arguments.length > 1 && arguments[1].equals("below")) {
			HomeFiles.deleteTree(home);
		}
	}

	/** A statement that computes for a minute without waiting for anything. */
	private static void busy(DataCentre centre, PrintStream out) {
		try (Connection connection = centre.work().getConnection();
				Statement statement = connection.createStatement()) {
			out.println("in");
			statement.execute("SELECT count(*) FROM generate_series(1, 1000000000)");
		}
		catch (SQLException ex) {
			out.println(ex.getSQLState());
		}
	}

	private static void waitForEnd() throws IOException {
		System.in.readAllBytes();
	}

	private static void ignore(String code) {
		// The tests look at the outcome only.
	}

}
