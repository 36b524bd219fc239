package org.campusctl.benchmarks.admission;

import java.nio.file.Files;
import java.nio.file.Path;

import org.campusctl.batch.sample.AppSampleGenerator;
import org.campusctl.batch.sample.AppSampleRequest;
import org.campusctl.batch.sample.SampleGenerator;
import org.campusctl.batch.sample.SampleRequest;
import org.campusctl.benchmarks.Benchmark;
import org.campusctl.benchmarks.Figures;
import org.campusctl.benchmarks.ForkedTool;
import org.campusctl.benchmarks.Options;

/**
 * A check of what a whole city reports, as a technician starts it: 10 million rows of
 * 2,000 schools and 3,000 distinct apps, in the heap that the launcher gives a batch.
 */
public final class CityCheckBenchmark implements Benchmark {

	private static final int SCHOOLS = 2_000;

	private static final int APPS = 3_000;

	private static final int ROWS = 10_000_000;

	private static final double LIMIT_SECONDS = 120;

	private static final int SEED = 1;

	/** Schools that deliver nothing, in a hundred. */
	private static final int SILENT_PERCENT = 4;

	@Override
	public String name() {
		return "admission-check";
	}

	@Override
	public String summary() {
		return "admission check of 10 million rows (--rows N, --work DIR for the files)";
	}

	@Override
	public void run(Options options, Figures figures) throws Exception {
		int rows = options.number("rows", ROWS);
		String place = options.text("work", "");
		Path work = place.isEmpty() ? Files.createTempDirectory("campusctl-benchmark-apps")
				: Files.createTempDirectory(Path.of(place), "campusctl-benchmark-apps");
		try (ForkedTool tool = ForkedTool.inNewHome()) {
			SampleGenerator.generate(SampleRequest.of(work.resolve("roster"), SCHOOLS, SCHOOLS, SCHOOLS, SEED));
			// A little more than asked for, for the schools that are silent.
			long devices = (long) rows * 100 / (100 - SILENT_PERCENT) / AppSampleRequest.APPS_OF_A_DEVICE + 1;
			AppSampleGenerator.generate(new AppSampleRequest(work.resolve("apps"), SCHOOLS, (int) devices, APPS, SEED),
					(written) -> {
					});
			tool.run("db", "start").expect(0);
			tool.run("roster", "import", work.resolve("roster").toString()).expect(0, 3);
			tool.run("admission", "import", work.resolve("apps/lists").toString()).expect(0);
			ForkedTool.Result result = tool
				.run("admission", "check", work.resolve("apps/inventory").toString(), "--output", "json")
				.expect(4);
			double read = number(result, "/inputs/0/read");
			figures.figure("rows", read, "");
			figures.figure("findings that fail", number(result, "/verdicts/FAIL"), "");
			figures.atMost("admission check", result.seconds(), "s", LIMIT_SECONDS * Math.max(1, read / ROWS));
			figures.figure("rows a second", read / result.seconds(), "");
		}
		finally {
			ForkedTool.delete(work);
		}
	}

	private static double number(ForkedTool.Result result, String pointer) {
		var node = result.at(pointer);
		if (node == null) {
			throw new IllegalStateException("no " + pointer + " in the account");
		}
		return node.asDouble();
	}

}
