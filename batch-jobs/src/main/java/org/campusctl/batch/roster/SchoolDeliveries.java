package org.campusctl.batch.roster;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What a school has sent, and when: the last import that took rows of the school, whether
 * they changed anything or not. The same files imported again, unchanged, count as sent
 * again.
 *
 * @param schoolCode code
 * @param name name
 * @param authority authority that runs it
 * @param datasets last delivery by dataset; a dataset that never came is missing
 */
public record SchoolDeliveries(String schoolCode, String name, String authority, Map<String, Delivery> datasets) {

	/**
	 * A delivery.
	 *
	 * @param run number of the run
	 * @param started when the run was started
	 */
	public record Delivery(long run, OffsetDateTime started) {

	}

	/**
	 * Return the last delivery of any dataset.
	 * @return the delivery, empty if nothing ever came
	 */
	public Optional<Delivery> last() {
		return this.datasets.values().stream().max(Comparator.comparingLong(Delivery::run));
	}

}
