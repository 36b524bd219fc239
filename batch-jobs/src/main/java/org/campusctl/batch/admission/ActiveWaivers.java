package org.campusctl.batch.admission;

import java.time.LocalDate;
import java.util.List;

import org.campusctl.compliance.Waiver;

/**
 * The accepted exceptions of the shared command {@code waiver}.
 */
@FunctionalInterface
public interface ActiveWaivers {

	/** No exceptions. */
	ActiveWaivers NONE = (day) -> List.of();

	/**
	 * Return the waivers that stand on a day.
	 * @param day the day
	 * @return the waivers, not revoked
	 */
	List<Waiver> on(LocalDate day);

}
