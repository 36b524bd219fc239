package org.campusctl.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * How long a one-shot command takes to start, against plain {@code java -jar} of the same
 * build.
 */
final class StartBenchmark implements Benchmark {

	private static final double TARGET = 1.0 / 3;

	private static final String PROMPT = "campusctl>";

	@Override
	public String name() {
		return "start";
	}

	@Override
	public String summary() {
		return "a one-shot database command and the first prompt, against java -jar [--rounds 5]";
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
			double[] prompt = new double[rounds];
			for (int i = 0; i < rounds; i++) {
				plain[i] = ForkedTool
					.run(List.of(java, "-jar", jar.toString(), "--home", tool.home().toString(), "job", "list"))
					.expect(0)
					.seconds();
				launcher[i] = tool.run("job", "list").expect(0).seconds();
				prompt[i] = firstPrompt(tool);
			}
			double reference = Figures.median(plain);
			double measured = Figures.median(launcher);
			figures.figure("java -jar campusctl.jar job list", reference, "s");
			figures.figure("./campusctl job list", measured, "s");
			figures.atMost("ratio", measured / reference, "", TARGET);
			figures.figure("./campusctl to its first prompt", Figures.median(prompt), "s");
			figures.atMost("ratio of the prompt", Figures.median(prompt) / reference, "", TARGET);
		}
	}

	/** On a pseudo-terminal, which {@code script} of util-linux makes. */
	private static double firstPrompt(ForkedTool tool) throws IOException, InterruptedException {
		String command = "stty cols 120 rows 40; exec '" + ForkedTool.top().resolve("campusctl") + "' --home '"
				+ tool.home() + "'";
		ProcessBuilder builder = new ProcessBuilder("script", "-qec", command, "/dev/null").redirectErrorStream(true);
		builder.environment().put("TERM", "xterm");
		builder.environment().put("SHELL", "/bin/sh");
		long begin = System.nanoTime();
		Process process = builder.start();
		StringBuilder shown = new StringBuilder();
		try (InputStream in = process.getInputStream(); OutputStream out = process.getOutputStream()) {
			byte[] buffer = new byte[4096];
			while (shown.indexOf(PROMPT) < 0) {
				int length = in.read(buffer);
				if (length < 0) {
					throw new IllegalStateException("no prompt was shown");
				}
				shown.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
			}
			double seconds = (System.nanoTime() - begin) / 1e9;
			out.write("exit\r".getBytes(StandardCharsets.UTF_8));
			out.flush();
			in.transferTo(OutputStream.nullOutputStream());
			process.waitFor();
			return seconds;
		}
	}

}
