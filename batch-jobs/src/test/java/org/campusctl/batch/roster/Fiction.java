package org.campusctl.batch.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.campusctl.roster.ResidentId;

/**
 * The people and schools of the cases. Person <i>n</i> always has the same name, sex
 * (odd: male), birth date and resident ID, in the unassigned area 330299.
 */
final class Fiction {

	private static final Map<String, List<String>> SCHOOLS = schools();

	private static final Pattern SYMBOL = Pattern.compile("\\{(id|G|L|J|school) ([^} ]+)\\}");

	private Fiction() {
	}

	private static Map<String, List<String>> schools() {
		Map<String, List<String>> schools = new LinkedHashMap<>();
		schools.put("南小", List.of("2133000001", "211", "330203"));
		schools.put("北小", List.of("2133000002", "211", "330205"));
		schools.put("东小", List.of("2133000003", "211", "330203"));
		schools.put("初中", List.of("3133000004", "311", "330203"));
		schools.put("高中", List.of("3433000005", "342", "330203"));
		schools.put("职高", List.of("3633000006", "365", "330203"));
		schools.put("幼儿园", List.of("1133000007", "111", "330203"));
		schools.put("九年", List.of("3133000008", "312", "330203"));
		return schools;
	}

	static String schoolCode(String name) {
		List<String> school = SCHOOLS.get(name);
		return (school != null) ? school.get(0) : name;
	}

	static String schoolType(String name) {
		List<String> school = SCHOOLS.get(name);
		return (school != null) ? school.get(1) : "211";
	}

	static String district(String name) {
		List<String> school = SCHOOLS.get(name);
		return (school != null) ? school.get(2) : "330203";
	}

	static String schoolName(String code) {
		return SCHOOLS.entrySet()
			.stream()
			.filter((school) -> school.getValue().get(0).equals(code))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(code);
	}

	static String sex(int person) {
		return (person % 2 == 1) ? "1" : "2";
	}

	static String pupilsBirth(int person) {
		return "2016-%02d-%02d".formatted(person / 28 % 12 + 1, person % 28 + 1);
	}

	static String adultsBirth(int person) {
		return "1980-%02d-%02d".formatted(person / 28 % 12 + 1, person % 28 + 1);
	}

	static String residentId(String birth, int person) {
		String digits = "330299" + birth.replace("-", "") + "%03d".formatted(100 + person % 800);
		return digits + ResidentId.checkCharacter(digits);
	}

	static String pupilsId(int person) {
		return residentId(pupilsBirth(person), person);
	}

	/**
	 * Put values in the place of symbols: {@code {id 1}}, {@code {G 1}}, {@code {L 1}},
	 * {@code {J 1}} are numbers of pupil 1, {@code {school 南小}} is the code of a school.
	 */
	static String resolved(String text) {
		return SYMBOL.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(value(match.group(1), match.group(2))));
	}

	private static String value(String kind, String of) {
		if (kind.equals("school")) {
			return schoolCode(of);
		}
		int person = Integer.parseInt(of);
		return switch (kind) {
			case "id" -> pupilsId(person);
			case "G" -> "G" + pupilsId(person);
			case "L" -> "L330299" + pupilsBirth(person).replace("-", "") + "%04d".formatted(person);
			case "J" -> {
				String digits = "3302992016%07d".formatted(person);
				yield "J" + digits + ResidentId.checkCharacter(digits);
			}
			default -> throw new IllegalArgumentException(kind);
		};
	}

}
