package org.campusctl.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * How long a one-shot command takes to start, against plain {@code java -jar} of the same
 * build.
 */
final class StartBenchmark implements Benchmark {

	private static final double TARGET = 1.0 / 3;

	@Override
	public String name() {
		return "start";
	}

	@Override
	public String summary() {
		return "a one-shot database command through the launcher, against java -jar [--rounds 5]";
	}

	@Override
	public void run(Options options, Figures figures) throws Exception {
		int rounds = options.number("rounds", 5);
		Path jar = ForkedTool.top().resolve("shell/target/campusctl.jar");
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		try (ForkedTool tool = ForkedTool.inNewHome()) {
			tool.run("db", "start").expect(0);
			tool.run("job", "list").expect(0);
			double[] launcher = new double[rounds];
			double[] plain = new double[rounds];
			for (int i = 0; i < rounds; i++) {
				plain[i] = ForkedTool
					.run(List.of(java, "-jar", jar.toString(), "--home", tool.home().toString(), "job", "list"))
					.expect(0)
					.seconds();
				launcher[i] = tool.run("job", "list").expect(0).seconds();
			}
			double reference = Figures.median(plain);
			double measured = Figures.median(launcher);
			figures.figure("java -jar campusctl.jar job list", reference, "s");
			figures.figure("./campusctl job list", measured, "s");
			figures.atMost("ratio", measured / reference, "", TARGET);
		}
	}

}
