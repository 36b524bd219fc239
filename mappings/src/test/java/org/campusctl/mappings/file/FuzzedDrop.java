package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.campusctl.compliance.Problem;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hands bytes in as the file of a drop and holds what is promised of any file: it is
 * refused with a code or read to its end, every row in order and either of the header's
 * width or with a problem, nothing is written outside the folder of the copies, and only
 * failures that a user can mend are thrown.
 */
final class FuzzedDrop {

	private static final DropLimits LIMITS = new DropLimits(100, 64L << 20, 200);

	private static final int MOST_ROWS = 100_000;

	private FuzzedDrop() {
	}

	/** Receive one file and read it. */
	static void read(String name, byte[] content) {
		Path folder = folder();
		try {
			Path file = Files.write(folder.resolve(name), content);
			receive(folder, file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			delete(folder);
		}
	}

	/** Read a column profile of a user. */
	static void readProfile(byte[] content) {
		Path folder = folder();
		try {
			Path file = Files.write(folder.resolve("profile.yaml"), content);
			ColumnProfile profile = ColumnProfiles.read(file);
			ColumnProfile builtIn = ColumnProfiles.builtIn(profile.dataset());
			assertThat(profile.columns()).hasSameSizeAs(builtIn.columns());
			assertThat(profile.fileNames()).containsAll(builtIn.fileNames());
			for (int i = 0; i < builtIn.columns().size(); i++) {
				assertThat(profile.columns().get(i).kind()).isEqualTo(builtIn.columns().get(i).kind());
				assertThat(profile.columns().get(i).aliases()).containsAll(builtIn.columns().get(i).aliases());
			}
		}
		catch (Failure ex) {
			assertThat(ex.kind()).isEqualTo(FailureKind.CONFIGURATION);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			delete(folder);
		}
	}

	private static void receive(Path folder, Path file) throws IOException {
		Path copies = folder.resolve("copies");
		try {
			Drop drop = Drop.receive(List.of(file), copies, ColumnProfiles.builtIn(), LIMITS);
			for (ReceivedFile received : drop.files()) {
				assertThat(received.frozen().normalize().getParent()).isEqualTo(copies);
				if (drop.readable().contains(received)) {
					readRows(received);
				}
				else {
					assertThat(received.problems()).anyMatch(Problem::isError);
				}
			}
			assertThat(Drop.reopen(copies, ColumnProfiles.builtIn()).files()).isEqualTo(drop.files());
		}
		catch (Failure ex) {
			assertThat(ex.kind()).isEqualTo(FailureKind.INPUT_REFUSED);
		}
		try (Stream<Path> beside = Files.list(folder)) {
			assertThat(beside).containsOnly(file, copies);
		}
	}

	private static void readRows(ReceivedFile file) {
		CellNormaliser normaliser = new CellNormaliser(CodeTables.builtIn());
		ColumnProfile profile = ColumnProfiles.builtIn(String.valueOf(file.dataset()));
		long line = file.headerLine();
		try (RowReader reader = RowReader.open(file)) {
			RawRow row = reader.next();
			for (int rows = 0; row != null && rows < MOST_ROWS; rows++) {
				assertThat(row.line()).isGreaterThan(line);
				line = row.line();
				if (isRecord(row)) {
					assertThat(row.cells()).hasSize(file.header().size());
					normalise(normaliser, profile, file, row);
				}
				row = reader.next();
			}
		}
	}

	private static boolean isRecord(RawRow row) {
		@Nullable Problem problem = row.problem();
		return problem == null || (!problem.isError() && !row.cells().isEmpty());
	}

	private static void normalise(CellNormaliser normaliser, ColumnProfile profile, ReceivedFile file, RawRow row) {
		for (int i = 0; i < profile.columns().size(); i++) {
			int position = file.columns().get(i);
			if (position >= 0) {
				Cell cell = normaliser.normalise(profile.columns().get(i), row.cells().get(position));
				assertThat(cell.problem() == null || cell.value().isEmpty()).isTrue();
				if (cell.problem() == null) {
					assertThat(normaliser.normalise(profile.columns().get(i), cell.value()).value())
						.isEqualTo(cell.value());
				}
			}
		}
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory("fuzz");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
