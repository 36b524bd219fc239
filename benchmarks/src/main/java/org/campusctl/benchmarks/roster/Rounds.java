package org.campusctl.benchmarks.roster;

import java.util.List;

import org.campusctl.benchmarks.Figures;

/**
 * Seconds of all rounds, and the ratios they give.
 */
final class Rounds {

	private static final List<String> STEPS = List.of("first load", "the same again", "1 % changed", "all changed");

	/** Targets of the design: first load, repeat, one percent, all. */
	private static final double[] TARGETS = { 0.8, 1.0, 1.0, 0.8 };

	private static final double STOCK_TARGET = 1.0 / 3;

	private final double[][] tool;

	private final double[][] reference;

	private double stock;

	private double pgloader;

	Rounds(int rounds) {
		this.tool = new double[STEPS.size()][rounds];
		this.reference = new double[STEPS.size()][rounds];
	}

	void tool(int round, int step, double seconds) {
		System.err.printf("round %d, import, %s: %.1f s%n", round + 1, STEPS.get(step), seconds);
		this.tool[step][round] = seconds;
	}

	void reference(int round, int step, double seconds) {
		System.err.printf("round %d, reference, %s: %.1f s%n", round + 1, STEPS.get(step), seconds);
		this.reference[step][round] = seconds;
	}

	void stock(double seconds) {
		System.err.printf("stock job: %.1f s%n", seconds);
		this.stock = seconds;
	}

	void pgloader(double seconds) {
		System.err.printf("pgloader, staging only: %.1f s%n", seconds);
		this.pgloader = seconds;
	}

	void print(Figures figures, int students) {
		for (int step = 0; step < STEPS.size(); step++) {
			double measured = Figures.median(this.tool[step]);
			double compared = Figures.median(this.reference[step]);
			figures.figure("import, " + STEPS.get(step), measured, "s");
			figures.figure("reference, " + STEPS.get(step), compared, "s");
			figures.atMost("import / reference, " + STEPS.get(step), measured / compared, "", TARGETS[step]);
		}
		figures.figure("pupils a second, first load", students / Figures.median(this.tool[0]), "rows/s");
		if (this.pgloader > 0) {
			figures.figure("pgloader, first load, staging only", this.pgloader, "s");
		}
		if (this.stock > 0) {
			figures.figure("stock job, first load", this.stock, "s");
			figures.atMost("import / stock job, first load", Figures.median(this.tool[0]) / this.stock, "",
					STOCK_TARGET);
		}
	}

}
