package org.campusctl.benchmarks.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.campusctl.benchmarks.Benchmark;
import org.campusctl.benchmarks.Figures;
import org.campusctl.benchmarks.ForkedTool;
import org.campusctl.benchmarks.Options;
import org.campusctl.storage.DataCentre;
import org.campusctl.storage.StorageSettings;

/**
 * The import of a city's pupils: first load, the same again, a hundredth changed, all
 * changed; each against COPY and INSERT ... ON CONFLICT, the first also against a stock
 * Spring Batch job and, where it is installed, pgloader.
 */
public final class RosterBenchmark implements Benchmark {

	@Override
	public String name() {
		return "roster";
	}

	@Override
	public String summary() {
		return "import of pupils against COPY and INSERT ... ON CONFLICT [--students 700000 --schools 2000 "
				+ "--staff 60000 --rounds 3 --stock 1]";
	}

	@Override
	public void run(Options options, Figures figures) throws Exception {
		Path city = Files.createTempDirectory("campusctl-benchmark-city");
		try {
			Path drop = city.resolve("drop");
			try (ForkedTool tool = ForkedTool.inNewHome()) {
				tool.run("--quiet", "sample", "generate", "--out", drop.toString(), "--schools",
						options.text("schools", "2000"), "--students", options.text("students", "700000"), "--staff",
						options.text("staff", "60000"))
					.expect(0);
			}
			Path pupils = drop.resolve("students.csv");
			Path few = PupilFile.moved(pupils, city.resolve("students-few.csv"), 100, "附1");
			Path all = PupilFile.moved(pupils, city.resolve("students-all.csv"), 1, "附2");
			int rounds = options.number("rounds", 3);
			Rounds measured = new Rounds(rounds);
			for (int i = 0; i < rounds; i++) {
				round(measured, i, drop, List.of(pupils, pupils, few, all), options.number("stock", 1) > i);
			}
			measured.print(figures, options.number("students", 700_000));
		}
		finally {
			ForkedTool.delete(city);
		}
	}

	private static void round(Rounds measured, int round, Path drop, List<Path> files, boolean stock) throws Exception {
		try (ForkedTool tool = ForkedTool.inNewHome()) {
			tool.run("db", "start").expect(0);
			tool.run("--quiet", "roster", "import", drop.resolve("schools.csv").toString(),
					drop.resolve("classes.csv").toString())
				.expect(0);
			try (DataCentre centre = DataCentre.open(StorageSettings.embedded(tool.home()), (message) -> {
			})) {
				ReferenceLoad reference = new ReferenceLoad(centre.owner(), "student");
				reference.create();
				for (int step = 0; step < files.size(); step++) {
					measured.reference(round, step, reference.load(files.get(step)));
				}
				reference.drop();
				for (int step = 0; step < files.size(); step++) {
					measured.tool(round, step, imported(tool, files.get(step)));
				}
				if (stock) {
					ReferenceLoad empty = new ReferenceLoad(centre.owner(), "stock");
					empty.create();
					measured.stock(new StockJob(centre.owner(), "stock").load(files.get(0)));
					Optional<PgLoader> pgloader = PgLoader.find();
					if (pgloader.isPresent()) {
						new ReferenceLoad(centre.owner(), "pgloader").create();
						measured.pgloader(pgloader.get().load(tool.home(), files.get(0), "reference.pgloader_staging"));
					}
					empty.drop();
				}
			}
		}
	}

	private static double imported(ForkedTool tool, Path file) throws IOException, InterruptedException {
		ForkedTool.Result result = tool
			.run("--quiet", "--output", "json", "roster", "import", file.toString(), "--force")
			.expect(0);
		return result.seconds();
	}

}
