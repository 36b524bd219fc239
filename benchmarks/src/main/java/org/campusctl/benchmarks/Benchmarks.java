package org.campusctl.benchmarks;

import java.util.List;

import org.campusctl.benchmarks.admission.CityCheckBenchmark;
import org.campusctl.benchmarks.admission.DecisionBenchmark;
import org.campusctl.benchmarks.network.AuditBenchmark;
import org.campusctl.benchmarks.network.EngineBenchmark;
import org.campusctl.benchmarks.roster.RosterBenchmark;
import org.campusctl.benchmarks.roster.ScaleBenchmark;

/**
 * Runs the benchmark that is named, or lists them.
 */
public final class Benchmarks {

	private static final List<Benchmark> ALL = List.of(new StartBenchmark(), new RosterBenchmark(),
			new ScaleBenchmark(), new DecisionBenchmark(), new CityCheckBenchmark(), new EngineBenchmark(),
			new AuditBenchmark());

	private Benchmarks() {
	}

	/**
	 * Run one benchmark.
	 * @param words its name and its options
	 * @throws Exception what ended the measurement
	 */
	public static void main(String[] words) throws Exception {
		for (Benchmark benchmark : ALL) {
			if (words.length > 0 && benchmark.name().equals(words[0])) {
				benchmark.run(Options.of(words, 1), new Figures(System.out));
				return;
			}
		}
		ALL.forEach((benchmark) -> System.err.println(benchmark.name() + ": " + benchmark.summary()));
		System.exit(64);
	}

}
