package org.campusctl.compliance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which the problems of a row are told, and so which error is the first:
 * row; value, by column; id, by column; references, school first; duplicates; transfer;
 * guard. Excel damage counts as a problem of the value, before its length, because it
 * explains all else that is wrong with the number.
 */
public final class ProblemOrder implements Comparator<Problem> {

	private static final List<String> PHASES = List.of("file", "row", "value", "id", "ref", "dup", "guardian",
			"transfer", "guard");

	private static final List<String> CODES = List.of("id.excel-damaged", "row.width", "row.blank", "value.required",
			"value.length", "value.code", "value.date", "value.format", "value.control-character", "id.length",
			"id.format", "id.check-digit", "id.birth-date", "id.sex", "id.area", "student-no.form",
			"student-no.check-digit", "student-no.differs-from-id", "student-no.changed", "school-code.form",
			"school-code.former", "credit-code.check-digit", "ref.school", "ref.class", "ref.class-created",
			"ref.student", "ref.district", "ref.authority", "dup.in-file", "dup.two-schools", "dup.id-number",
			"dup.person");

	private static final Map<String, Integer> CODE_RANKS = ranks(CODES);

	private static final Map<String, Integer> PHASE_RANKS = ranks(PHASES);

	private static final int VALUE = PHASES.indexOf("value");

	private static final int ID = PHASES.indexOf("id");

	private final Map<String, Integer> columnRanks;

	/**
	 * Create the order of a dataset.
	 * @param columns English names of the columns, in the order of the contract
	 */
	public ProblemOrder(List<String> columns) {
		this.columnRanks = ranks(columns);
	}

	private static Map<String, Integer> ranks(List<String> names) {
		Map<String, Integer> ranks = new HashMap<>();
		for (String name : names) {
			ranks.putIfAbsent(name, ranks.size());
		}
		return Map.copyOf(ranks);
	}

	@Override
	public int compare(Problem first, Problem second) {
		int result = Integer.compare(phase(first), phase(second));
		if (result == 0 && byColumn(first)) {
			result = Integer.compare(column(first), column(second));
		}
		return (result != 0) ? result : Integer.compare(code(first), code(second));
	}

	/**
	 * Return the error that rejects the row.
	 * @param problems what was found, in any order
	 * @return the first error, or empty if there are only warnings
	 */
	public Optional<Problem> firstError(List<Problem> problems) {
		return sorted(problems).stream().filter(Problem::isError).findFirst();
	}

	/**
	 * Return the problems as a report tells them: in order, each once, and without the
	 * {@code value.required} of a cell that was not blank but wrong (rules see both as
	 * empty).
	 * @param problems what was found, in any order
	 * @return a new list, stable for problems of the same rank
	 */
	public List<Problem> sorted(List<Problem> problems) {
		if (problems.size() < 2) {
			return List.copyOf(problems);
		}
		Set<String> wrong = new HashSet<>();
		for (Problem problem : problems) {
			if (phase(problem) == VALUE && !problem.code().equals("value.required")) {
				wrong.add(problem.field());
			}
		}
		return problems.stream()
			.filter((problem) -> !(problem.code().equals("value.required") && wrong.contains(problem.field())))
			.distinct()
			.sorted(this)
			.toList();
	}

	private static int phase(Problem problem) {
		String code = problem.code();
		if (code.equals("id.excel-damaged")) {
			return VALUE;
		}
		int dot = code.indexOf('.');
		String family = (dot < 0) ? code : code.substring(0, dot);
		String phase = switch (family) {
			case "student-no", "school-code", "credit-code" -> "id";
			default -> family;
		};
		return PHASE_RANKS.getOrDefault(phase, PHASES.size());
	}

	private static boolean byColumn(Problem problem) {
		int phase = phase(problem);
		return phase == VALUE || phase == ID;
	}

	private int column(Problem problem) {
		return this.columnRanks.getOrDefault(problem.field(), this.columnRanks.size());
	}

	private static int code(Problem problem) {
		return CODE_RANKS.getOrDefault(problem.code(), CODES.size());
	}

}
