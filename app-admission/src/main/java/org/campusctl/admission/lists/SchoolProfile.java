package org.campusctl.admission.lists;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.campusctl.school.SchoolType;
import org.campusctl.school.Stage;

/**
 * What a decision needs to know of a school.
 *
 * @param code school code
 * @param authorityCode who runs the school
 * @param type school type code of GB/T 33782, three digits, or empty if it is not known
 * @param stages stages it teaches
 * @param grades grades it has, 0 to 12; when empty those of its stages are taken
 */
public record SchoolProfile(String code, String authorityCode, String type, Set<Stage> stages,
		NavigableSet<Integer> grades) {

	public SchoolProfile {
		EnumSet<Stage> own = EnumSet.noneOf(Stage.class);
		own.addAll(stages);
		stages = Collections.unmodifiableSet(own);
		NavigableSet<Integer> levels = new TreeSet<>(grades);
		if (levels.isEmpty()) {
			IntStream.rangeClosed(0, 12)
				.filter((grade) -> own.stream().anyMatch((stage) -> has(stage, grade)))
				.forEach(levels::add);
		}
		grades = Collections.unmodifiableNavigableSet(levels);
	}

	/**
	 * Describe a school by its type, with all grades of its stages. A school of special
	 * education teaches compulsory schooling, so what is admitted for primary and junior
	 * stages is admitted for it.
	 * @param code school code
	 * @param authorityCode who runs it
	 * @param type school type
	 * @return the profile
	 */
	public static SchoolProfile of(String code, String authorityCode, SchoolType type) {
		EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
		stages.addAll(type.stages());
		if (stages.contains(Stage.SPECIAL)) {
			stages.add(Stage.PRIMARY);
			stages.add(Stage.JUNIOR);
		}
		return new SchoolProfile(code, authorityCode, type.code(), stages, new TreeSet<>());
	}

	private static boolean has(Stage stage, int grade) {
		return switch (stage) {
			case PRESCHOOL -> grade == 0;
			case PRIMARY -> grade >= 1 && grade <= 6;
			case JUNIOR -> grade >= 7 && grade <= 9;
			case SENIOR, VOCATIONAL -> grade >= 10;
			case SPECIAL -> grade >= 1;
		};
	}

}
