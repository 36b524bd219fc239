package org.campusctl.admission.rows;

import java.util.List;
import java.util.Map;

import org.campusctl.compliance.Parsed;
import org.campusctl.school.SchoolType;

/**
 * School types as lists write them: codes of GB/T 33782-2017, or the seven names of the
 * city guide.
 */
final class SchoolTypeNames {

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("幼儿园", "111"), Map.entry("小学", "211"),
			Map.entry("初中", "311"), Map.entry("初级中学", "311"), Map.entry("高中", "342"), Map.entry("高级中学", "342"),
			Map.entry("完中", "341"), Map.entry("完全中学", "341"), Map.entry("九年一贯", "312"), Map.entry("九年一贯制", "312"),
			Map.entry("九年一贯制学校", "312"), Map.entry("十二年一贯", "345"), Map.entry("十二年一贯制", "345"),
			Map.entry("十二年一贯制学校", "345"), Map.entry("中职", "360"), Map.entry("中等职业学校", "360"));

	private SchoolTypeNames() {
	}

	static Parsed<List<String>> parse(String text) {
		String code = NAMES.getOrDefault(text, text);
		return (SchoolType.parse(code) instanceof Parsed.Ok) ? Parsed.ok(List.of(code)) : Parsed.bad("value.code");
	}

}
