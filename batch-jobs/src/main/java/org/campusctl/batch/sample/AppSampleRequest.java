package org.campusctl.batch.sample;

import java.nio.file.Path;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * What lists and inventories of apps to generate, for the schools that a roster of the
 * same seed and number of schools has.
 *
 * @param out folder for the files; created if need be
 * @param schools number of schools, 1 to 90,000
 * @param devices number of devices of all schools, 0 to 10 million; each lists
 * {@link #APPS_OF_A_DEVICE} apps
 * @param apps number of distinct apps, 40 to 100,000
 * @param seed the same seed gives the same bytes
 */
public record AppSampleRequest(Path out, int schools, int devices, int apps, long seed) {

	/** Rows of a device in the inventory. */
	public static final int APPS_OF_A_DEVICE = 40;

	/** Least number of apps, so that every decision occurs. */
	public static final int LEAST_APPS = 40;

	/** Greatest number of devices. */
	public static final int MOST_DEVICES = 10_000_000;

	/** Greatest number of apps. */
	public static final int MOST_APPS = 100_000;

	/**
	 * Check the ranges.
	 * @throws Failure {@code USAGE} naming what is out of range
	 */
	public AppSampleRequest {
		check("schools", schools, 1, SampleRequest.MOST_SCHOOLS);
		check("devices", devices, 0, MOST_DEVICES);
		check("apps", apps, LEAST_APPS, MOST_APPS);
	}

	private static void check(String what, int found, int least, int most) {
		if (found < least || found > most) {
			throw new Failure(FailureKind.USAGE, "sample.range", what, found, least, most);
		}
	}

}
