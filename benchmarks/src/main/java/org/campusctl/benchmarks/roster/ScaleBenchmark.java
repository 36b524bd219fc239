package org.campusctl.benchmarks.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import org.campusctl.benchmarks.Benchmark;
import org.campusctl.benchmarks.Figures;
import org.campusctl.benchmarks.ForkedTool;
import org.campusctl.benchmarks.Options;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The first import of pupils at two sizes a hundred apart, in the same heap, and of a
 * workbook.
 */
public final class ScaleBenchmark implements Benchmark {

	private static final double LINEAR = 1.2;

	private static final int PUPILS_OF_A_SCHOOL = 350;

	@Override
	public String name() {
		return "roster-scale";
	}

	@Override
	public String summary() {
		return "first import of 70,000 and 7,000,000 pupils, and of a workbook of 100,000 rows, in 256 MB "
				+ "[--small 70000 --large 7000000 --workbook 100000]";
	}

	@Override
	public void run(Options options, Figures figures) throws Exception {
		int sheet = options.number("workbook", 100_000);
		int small = options.number("small", 70_000);
		int large = options.number("large", 7_000_000);
		if (sheet > 0) {
			figures.figure("workbook of " + sheet + " pupils", imported(sheet, true), "s");
		}
		// The start of the program is no cost of a row: it is measured by an import of
		// next to nothing.
		double start = imported(PUPILS_OF_A_SCHOOL, false);
		double few = imported(small, false);
		double many = imported(large, false);
		figures.figure("import of " + PUPILS_OF_A_SCHOOL + " pupils", start, "s");
		figures.figure("import of " + small + " pupils", few, "s");
		figures.figure("import of " + large + " pupils", many, "s");
		double costSmall = (few - start) / small;
		double costLarge = (many - start) / large;
		figures.figure("a pupil of " + small, costSmall * 1e6, "us");
		figures.figure("a pupil of " + large, costLarge * 1e6, "us");
		figures.atMost("cost of a pupil, " + large + " against " + small, costLarge / costSmall, "times", LINEAR);
	}

	private static double imported(int pupils, boolean workbook) throws Exception {
		Path drop = Files.createTempDirectory("campusctl-benchmark-drop");
		try (ForkedTool tool = ForkedTool.inNewHome()) {
			tool.run("--quiet", "sample", "generate", "--out", drop.resolve("city").toString(), "--schools",
					String.valueOf(Math.max(1, pupils / PUPILS_OF_A_SCHOOL)), "--students", String.valueOf(pupils),
					"--staff", "0", "--guardians", "0")
				.expect(0);
			tool.run("db", "start").expect(0);
			Path city = drop.resolve("city");
			tool.run("--quiet", "roster", "import", city.resolve("schools.csv").toString(),
					city.resolve("classes.csv").toString())
				.expect(0);
			Path file = city.resolve("students.csv");
			if (workbook) {
				file = workbook(file, city.resolve("students.xlsx"));
			}
			double seconds = tool.run("--quiet", "roster", "import", file.toString()).expect(0).seconds();
			System.err.printf("%d pupils, %s: %.1f s%n", pupils, file.getFileName(), seconds);
			return seconds;
		}
		finally {
			ForkedTool.delete(drop);
		}
	}

	private static Path workbook(Path csv, Path to) throws IOException {
		try (BufferedReader text = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
				CSVReader in = new CSVReaderBuilder(text).withCSVParser(new RFC4180ParserBuilder().build()).build();
				OutputStream out = Files.newOutputStream(to);
				Workbook book = new Workbook(out, "benchmark", null)) {
			Worksheet sheet = book.newWorksheet("pupils");
			int row = 0;
			for (String[] cells = in.readNextSilently(); cells != null; cells = in.readNextSilently()) {
				for (int i = 0; i < cells.length; i++) {
					sheet.value(row, i, (row == 0 && i == 0) ? cells[i].replace("\ufeff", "") : cells[i]);
				}
				row++;
			}
			sheet.finish();
		}
		return to;
	}

}
