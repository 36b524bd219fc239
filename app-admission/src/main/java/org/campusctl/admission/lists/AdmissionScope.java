package org.campusctl.admission.lists;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.campusctl.school.Stage;

/**
 * The schools for which an entry admits an app. A blank part covers all; the parts that
 * are stated must each be met by one stage, one grade, the type of the school: a
 * nine-year school needs one of its stages.
 *
 * @param stages stages covered; empty for all
 * @param grades grades covered, 0 to 12; empty for all
 * @param schoolTypes school type codes of GB/T 33782; empty for all; {@code 360} covers
 * every vocational type
 */
public record AdmissionScope(NavigableSet<Stage> stages, NavigableSet<Integer> grades,
		NavigableSet<String> schoolTypes) {

	/** Every school. */
	public static final AdmissionScope ALL = new AdmissionScope(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

	private static final String ANY_VOCATIONAL = "360";

	public AdmissionScope {
		stages = Collections.unmodifiableNavigableSet(new TreeSet<>(stages));
		grades = Collections.unmodifiableNavigableSet(new TreeSet<>(grades));
		schoolTypes = Collections.unmodifiableNavigableSet(new TreeSet<>(schoolTypes));
	}

	/**
	 * Tell whether every school is covered.
	 * @return true if no part is stated
	 */
	public boolean isUnlimited() {
		return this.stages.isEmpty() && this.grades.isEmpty() && this.schoolTypes.isEmpty();
	}

	/**
	 * Tell whether a school is covered.
	 * @param school the school
	 * @return whether it is
	 */
	public boolean covers(SchoolProfile school) {
		return meets(this.stages, school.stages()) && meets(this.grades, school.grades()) && coversType(school.type());
	}

	private boolean coversType(String type) {
		return this.schoolTypes.isEmpty() || this.schoolTypes.contains(type)
				|| (type.startsWith("36") && this.schoolTypes.contains(ANY_VOCATIONAL));
	}

	private static <T> boolean meets(Set<T> covered, Collection<T> own) {
		if (covered.isEmpty()) {
			return true;
		}
		for (T one : own) {
			if (covered.contains(one)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return the scope for people, with the titles of the list's columns.
	 */
	@Override
	public String toString() {
		return Stream
			.of(part("学段", this.stages.stream().map(StageTitles::of)), part("年级", this.grades.stream()),
					part("学校类型", this.schoolTypes.stream()))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private static String part(String title, Stream<?> values) {
		String joined = values.map(String::valueOf).collect(Collectors.joining(";"));
		return joined.isEmpty() ? "" : title + " " + joined;
	}

}
