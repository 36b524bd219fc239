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

	private static final Map<String, String> NAMES = Map.of("幼儿园", "111", "小学", "211", "初中", "311", "高中", "342", "完中",
			"341", "九年一贯", "312", "九年一贯制", "312", "十二年一贯", "345", "十二年一贯制", "345", "中职", "360");

	private SchoolTypeNames() {
	}

	static Parsed<List<String>> parse(String text) {
		String code = NAMES.getOrDefault(text, text);
		return (SchoolType.parse(code) instanceof Parsed.Ok) ? Parsed.ok(List.of(code)) : Parsed.bad("value.code");
	}

}
