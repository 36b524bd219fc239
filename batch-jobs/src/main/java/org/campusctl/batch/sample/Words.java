package org.campusctl.batch.sample;

import java.util.List;
import java.util.Map;

/**
 * What people write instead of codes and ISO dates.
 */
final class Words {

	private static final List<String> PEOPLES = List.of("汉族", "蒙古族", "回族", "藏族", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族",
			"满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族", "傣族", "黎族", "傈僳族", "佤族", "畲族", "高山族", "拉祜族", "水族", "东乡族",
			"纳西族", "景颇族", "柯尔克孜族", "土族", "达斡尔族");

	private static final List<String> GRADES = List.of("学前", "一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "初一", "初二", "初三",
			"高一", "高二", "高三");

	private static final Map<String, String> DISTRICTS = Map.ofEntries(Map.entry("330200", "市直属"),
			Map.entry("330203", "海曙区"), Map.entry("330205", "江北区"), Map.entry("330206", "北仑区"),
			Map.entry("330211", "镇海区"), Map.entry("330212", "鄞州区"), Map.entry("330213", "奉化区"),
			Map.entry("330225", "象山县"), Map.entry("330226", "宁海县"), Map.entry("330281", "余姚市"),
			Map.entry("330282", "慈溪市"));

	private static final Map<String, Map<String, String>> OTHERS = Map.ofEntries(
			Map.entry("sex", Map.of("1", "男", "2", "女")),
			Map.entry("id_type", Map.of("1", "居民身份证", "9", "外国人永久居留证", "A", "护照", "C", "港澳台居民居住证", "Z", "其他")),
			Map.entry("school_type",
					Map.of("111", "幼儿园", "211", "小学", "311", "初级中学", "312", "九年一贯制学校", "341", "完全中学", "342", "高级中学",
							"361", "调整后中等职业学校", "514", "其他特教学校")),
			Map.entry("district_code", DISTRICTS), Map.entry("authority_code", DISTRICTS),
			Map.entry("programme", Map.of("none", "否", "applicant", "申报", "awarded", "标杆")),
			Map.entry("boarding", Map.of("1", "走读", "2", "住校")), Map.entry("migrant", Map.of("0", "否", "1", "是")),
			Map.entry("relation", Map.of("51", "父亲", "52", "母亲", "61", "祖父", "62", "祖母", "63", "外祖父", "64", "外祖母")));

	private Words() {
	}

	/**
	 * Return the words for a value.
	 * @param table the table
	 * @param column English name of the column
	 * @param value code or ISO date
	 * @return the words; the value where there are none for it
	 */
	static String of(SampleTable table, String column, String value) {
		if (value.isEmpty()) {
			return value;
		}
		return switch (column) {
			case "birth_date" -> slashed(value);
			case "ethnicity" -> PEOPLES.get(Integer.parseInt(value) - 1);
			case "grade" -> isNumber(value) ? GRADES.get(Integer.parseInt(value)) : value;
			case "status" -> (table == SampleTable.SCHOOL) ? "正常" : value;
			default -> {
				Map<String, String> words = OTHERS.get(column);
				yield (words != null) ? words.getOrDefault(value, value) : value;
			}
		};
	}

	private static String slashed(String day) {
		String slashed = day.replace('-', '/');
		return slashed.replace("/0", "/");
	}

	private static boolean isNumber(String text) {
		return text.chars().allMatch((c) -> c >= '0' && c <= '9');
	}

}
