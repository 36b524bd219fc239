package org.campusctl.school;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.campusctl.compliance.Parsed;

/**
 * Kinds of school (GB/T 33782-2017) below higher education, and {@code 360} for a
 * vocational school whose kind is unstated.
 *
 * <p>
 * <b>Final grades</b> are those after which pupils leave with a certificate or by an
 * entrance examination: the last grade that the school offers, and grade 9 also where
 * senior grades follow in the same school (341, 345), because its pupils are spread over
 * the city's senior and vocational schools. Grade 6 of a nine-year or twelve-year school
 * is not final: its pupils go on in the same school. Special schools end with 9 or 12. In
 * a kindergarten the grade (always 0) does not tell; age does, see the season of
 * graduation in the roster rules.
 */
public enum SchoolType {

	/** Kindergarten (幼儿园). */
	KINDERGARTEN("111", offering(Stage.PRESCHOOL), 0),
	/** Kindergarten classes attached to another school (附设幼儿班). */
	ATTACHED_KINDERGARTEN("119", offering(Stage.PRESCHOOL), 0),
	/** Primary school (小学). */
	PRIMARY("211", offering(Stage.PRIMARY), 6),
	/** Teaching point of a primary school (教学点). */
	TEACHING_POINT("218", offering(Stage.PRIMARY), 6),
	/** Primary classes attached to another school (附设小学班). */
	ATTACHED_PRIMARY("219", offering(Stage.PRIMARY), 6),
	/** Junior secondary school (初级中学). */
	JUNIOR("311", offering(Stage.JUNIOR), 9),
	/** Nine-year school (九年一贯制学校). */
	NINE_YEAR("312", offering(Stage.PRIMARY, Stage.JUNIOR), 9),
	/** Junior classes attached to another school (附设普通初中班). */
	ATTACHED_JUNIOR("319", offering(Stage.JUNIOR), 9),
	/** Junior and senior secondary school (完全中学). */
	COMPLETE_SECONDARY("341", offering(Stage.JUNIOR, Stage.SENIOR), 9, 12),
	/** Senior secondary school (高级中学). */
	SENIOR("342", offering(Stage.SENIOR), 12),
	/** Twelve-year school (十二年一贯制学校). */
	TWELVE_YEAR("345", offering(Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR), 9, 12),
	/** Senior classes attached to another school (附设普通高中班). */
	ATTACHED_SENIOR("349", offering(Stage.SENIOR), 12),
	/** Vocational school, kind unstated (中职). */
	VOCATIONAL("360", offering(Stage.VOCATIONAL), 12),
	/** Merged vocational school (调整后中等职业学校). */
	MERGED_VOCATIONAL("361", offering(Stage.VOCATIONAL), 12),
	/** Secondary technical school (中等技术学校). */
	TECHNICAL("362", offering(Stage.VOCATIONAL), 12),
	/** Secondary teachers' school (中等师范学校). */
	TEACHERS("363", offering(Stage.VOCATIONAL), 12),
	/** Secondary specialised school for adults (成人中等专业学校). */
	ADULT_SPECIALISED("364", offering(Stage.VOCATIONAL), 12),
	/** Vocational senior secondary school (职业高中学校). */
	VOCATIONAL_SENIOR("365", offering(Stage.VOCATIONAL), 12),
	/** School for skilled workers (技工学校). */
	SKILLED_WORKERS("366", offering(Stage.VOCATIONAL), 12),
	/** Vocational classes attached to another school (附设中职班). */
	ATTACHED_VOCATIONAL("368", offering(Stage.VOCATIONAL), 12),
	/** Reform school (工读学校). */
	REFORM("371", offering(Stage.JUNIOR), 9),
	/** School for the blind (盲人学校). */
	BLIND("511", offering(Stage.SPECIAL), 9, 12),
	/** School for the deaf (聋人学校). */
	DEAF("512", offering(Stage.SPECIAL), 9, 12),
	/** School for the intellectually disabled (培智学校). */
	INTELLECTUALLY_DISABLED("513", offering(Stage.SPECIAL), 9, 12),
	/** Other special school (其他特教学校). */
	OTHER_SPECIAL("514", offering(Stage.SPECIAL), 9, 12),
	/** Special classes attached to another school (附设特教班). */
	ATTACHED_SPECIAL("519", offering(Stage.SPECIAL), 9, 12),
	/** Other training institution (其他培训机构): no grades of its own. */
	TRAINING("933", offering());

	private static final Map<String, SchoolType> BY_CODE = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(SchoolType::code, Function.identity()));

	private final String code;

	// Both sets are unmodifiable; the check looks at the declared type only.
	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<Stage> stages;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<Integer> finalGrades;

	SchoolType(String code, Set<Stage> stages, Integer... finalGrades) {
		this.code = code;
		this.stages = stages;
		this.finalGrades = Set.of(finalGrades);
	}

	private static Set<Stage> offering(Stage... stages) {
		Set<Stage> set = EnumSet.noneOf(Stage.class);
		set.addAll(Arrays.asList(stages));
		return Collections.unmodifiableSet(set);
	}

	/**
	 * Read the code of a type.
	 * @param code three digits
	 * @return the type, or {@code value.code}
	 */
	public static Parsed<SchoolType> parse(String code) {
		SchoolType type = BY_CODE.get(code);
		return (type != null) ? Parsed.ok(type) : Parsed.bad("value.code");
	}

	/**
	 * Return the code.
	 * @return three digits
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Return the stages that schools of the type offer.
	 * @return unmodifiable; empty for a training institution
	 */
	public Set<Stage> stages() {
		return this.stages;
	}

	/**
	 * Return the levels of the grades after which pupils leave with a certificate.
	 * @return levels 0 to 12, unmodifiable; 0 for a kindergarten, where only the oldest
	 * leave
	 */
	public Set<Integer> finalGrades() {
		return this.finalGrades;
	}

	/**
	 * Tell whether the type is a vocational school or has vocational classes.
	 * @return true for 360 to 368
	 */
	public boolean isVocational() {
		return this.stages.contains(Stage.VOCATIONAL);
	}

	/**
	 * Tell whether the type is a kindergarten.
	 * @return true for 111 and 119
	 */
	public boolean isKindergarten() {
		return this.stages.contains(Stage.PRESCHOOL);
	}

}
