package org.campusctl.admission.rows;

import java.util.Map;

/**
 * Titles of columns as users see them in their files (contract: app admission).
 */
final class ColumnTitles {

	private static final Map<String, String> TITLES = Map.ofEntries(Map.entry("state", "状态"),
			Map.entry("app_name", "应用名称"), Map.entry("developer", "开发者"), Map.entry("platform", "平台"),
			Map.entry("package_id", "包名"), Map.entry("signers", "签名指纹"), Map.entry("signer", "签名指纹"),
			Map.entry("version_min", "最低版本"), Map.entry("version_max", "最高版本"), Map.entry("version_code", "版本号"),
			Map.entry("app_filing", "教育App备案号"), Map.entry("icp_filing", "ICP备案号"), Map.entry("mlps_filing", "等保备案"),
			Map.entry("mlps_level", "等保级别"), Map.entry("stages", "学段"), Map.entry("grades", "年级"),
			Map.entry("school_types", "学校类型"), Map.entry("valid_from", "有效期起"), Map.entry("valid_to", "有效期止"),
			Map.entry("review_due", "复审日期"), Map.entry("list_valid_to", "名单有效期止"), Map.entry("from", "起始日期"),
			Map.entry("to", "截止日期"), Map.entry("approved_on", "备案日期"));

	private ColumnTitles() {
	}

	static String of(String column) {
		return TITLES.getOrDefault(column, column);
	}

}
