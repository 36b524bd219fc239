package org.campusctl.admission.rows;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.campusctl.compliance.Parsed;

/**
 * School types as lists write them: codes of GB/T 33782-2017, or the seven names of the
 * city guide.
 */
final class SchoolTypeNames {

	private static final Set<String> CODES = Set.of("111", "119", "211", "218", "219", "311", "312", "319", "341",
			"342", "345", "349", "360", "361", "362", "363", "364", "365", "366", "368", "371", "511", "512", "513",
			"514", "519", "933");

	private static final Map<String, String> NAMES = Map.of("幼儿园", "111", "小学", "211", "初中", "311", "高中", "342", "完中",
			"341", "九年一贯", "312", "九年一贯制", "312", "十二年一贯", "345", "十二年一贯制", "345", "中职", "360");

	private SchoolTypeNames() {
	}

	static Parsed<List<String>> parse(String text) {
		String code = NAMES.getOrDefault(text, text);
		return CODES.contains(code) ? Parsed.ok(List.of(code)) : Parsed.bad("value.code");
	}

}
