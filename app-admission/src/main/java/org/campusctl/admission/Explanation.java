package org.campusctl.admission;

import java.time.LocalDate;
import java.util.List;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.lists.SchoolProfile;

/**
 * A ruling and every step that led to it, in the order of the decision table. Long lists
 * of matched entries are cut, so that it fits one screen.
 *
 * @param app the app
 * @param school the school
 * @param asOf day for which it was decided
 * @param listRevision revision of the lists
 * @param ruling the ruling
 * @param steps the steps; exactly one decides
 */
public record Explanation(App app, SchoolProfile school, LocalDate asOf, String listRevision, Ruling ruling,
		List<Step> steps) {

	public Explanation {
		steps = List.copyOf(steps);
	}

}
