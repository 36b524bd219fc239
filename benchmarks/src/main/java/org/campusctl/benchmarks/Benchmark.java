package org.campusctl.benchmarks;

/**
 * One measurement that a person can start.
 */
public interface Benchmark {

	/**
	 * Return what to call it on the command line.
	 * @return a lower-case word
	 */
	String name();

	/**
	 * Say in one line what is measured.
	 * @return an English sentence
	 */
	String summary();

	/**
	 * Measure.
	 * @param options what was asked for on the command line
	 * @param figures takes what was measured
	 * @throws Exception whatever ends the measurement: there is nobody to mend it here
	 */
	void run(Options options, Figures figures) throws Exception;

}
