package org.campusctl.benchmarks.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.campusctl.benchmarks.ForkedTool;

/**
 * pgloader, where it is installed: it loads the raw cells into a table and does nothing
 * else, so it is a figure to compare the stage step with, not the import.
 */
final class PgLoader {

	private final Path program;

	private PgLoader(Path program) {
		this.program = program;
	}

	/**
	 * Look for it.
	 * @return pgloader, if it is on the PATH
	 */
	static Optional<PgLoader> find() {
		for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
			Path program = Path.of(folder, "pgloader");
			if (Files.isExecutable(program)) {
				return Optional.of(new PgLoader(program));
			}
		}
		return Optional.empty();
	}

	/**
	 * Load a file into the staging table of a {@link ReferenceLoad}.
	 * @param home home of the tool whose embedded server is up
	 * @param file the file, UTF-8 with a header
	 * @param table qualified name of the staging table
	 * @return seconds it took
	 */
	double load(Path home, Path file, String table) throws IOException, InterruptedException {
		String port = Files.readString(home.resolve("postgres/port")).strip();
		String password = Files.readString(home.resolve("postgres/campus_owner.password")).strip();
		String columns = String.join(", ", ReferenceLoad.COLUMNS);
		Path commands = Files.createTempFile("campusctl-benchmark", ".load");
		try {
			Files.writeString(commands, """
					LOAD CSV FROM '%s' WITH ENCODING UTF-8 HAVING FIELDS (%s)
					INTO postgresql://campus_owner:%s@127.0.0.1:%s/campus
					TARGET TABLE %s
					TARGET COLUMNS (%s)
					WITH skip header = 1, fields optionally enclosed by '"', fields escaped by double-quote,
					fields terminated by ',';
					""".formatted(file, columns, password, port, table, columns));
			return ForkedTool.run(List.of(this.program.toString(), "--on-error-stop", commands.toString()))
				.expect(0)
				.seconds();
		}
		finally {
			Files.delete(commands);
		}
	}

}
