package org.campusctl.batch.sample;

/**
 * A column of a sample file.
 *
 * @param name English name of the contract
 * @param title Chinese title of the contract
 * @param colloquial what people write instead; the title where they write that
 */
record SampleColumn(String name, String title, String colloquial) {

	static SampleColumn of(String name, String title) {
		return new SampleColumn(name, title, title);
	}

	static SampleColumn of(String name, String title, String colloquial) {
		return new SampleColumn(name, title, colloquial);
	}

}
