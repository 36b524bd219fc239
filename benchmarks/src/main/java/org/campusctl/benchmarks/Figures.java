package org.campusctl.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * Takes what was measured and prints it, a line a figure, as it comes.
 */
public final class Figures {

	private final PrintStream out;

	Figures(PrintStream out) {
		this.out = out;
		this.out.printf("%-58s %12s %-8s %s%n", "what", "value", "unit", "target");
	}

	/**
	 * Print a figure.
	 * @param what what was measured
	 * @param value how much
	 * @param unit unit of the value
	 */
	public void figure(String what, double value, String unit) {
		line(what, value, unit, "");
	}

	/**
	 * Print a figure that may not be larger than its target.
	 * @param what what was measured
	 * @param value how much
	 * @param unit unit of the value
	 * @param limit the target
	 */
	public void atMost(String what, double value, String unit, double limit) {
		line(what, value, unit, String.format(Locale.ROOT, "<= %.2f %s", limit, (value <= limit) ? "met" : "MISSED"));
	}

	/**
	 * Print a figure that may not be smaller than its target.
	 * @param what what was measured
	 * @param value how much
	 * @param unit unit of the value
	 * @param limit the target
	 */
	public void atLeast(String what, double value, String unit, double limit) {
		line(what, value, unit, String.format(Locale.ROOT, ">= %.2f %s", limit, (value >= limit) ? "met" : "MISSED"));
	}

	/**
	 * Return the median.
	 * @param values one value or more
	 * @return the middle one, or the mean of the two in the middle
	 */
	public static double median(double... values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	private void line(String what, double value, String unit, String target) {
		this.out.printf(Locale.ROOT, "%-58s %12.2f %-8s %s%n", what, value, unit, target);
	}

}
