package org.campusctl.admission.lists;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a decision needs to know of a school.
 *
 * @param code school code
 * @param authorityCode who runs the school
 * @param type school type code of GB/T 33782, three digits, or empty if it is not known
 * @param stages stages it teaches; empty for a kindergarten
 * @param grades grades it has, 0 to 12; when empty those of its stages are taken
 */
public record SchoolProfile(String code, String authorityCode, String type, Set<TeachingStage> stages,
		NavigableSet<Integer> grades) {

	public SchoolProfile {
		EnumSet<TeachingStage> own = EnumSet.noneOf(TeachingStage.class);
		own.addAll(stages);
		stages = Collections.unmodifiableSet(own);
		NavigableSet<Integer> levels = new TreeSet<>(grades);
		if (levels.isEmpty()) {
			IntStream.rangeClosed(0, 12)
				.filter((grade) -> own.stream().anyMatch((stage) -> stage.has(grade)))
				.forEach(levels::add);
		}
		grades = Collections.unmodifiableNavigableSet(levels);
	}

	/**
	 * Describe a school with all grades of its stages.
	 * @param code school code
	 * @param authorityCode who runs it
	 * @param type school type code
	 * @param stages stages it teaches
	 * @return the profile
	 */
	public static SchoolProfile of(String code, String authorityCode, String type, Set<TeachingStage> stages) {
		return new SchoolProfile(code, authorityCode, type, stages, new TreeSet<>());
	}

}
