package org.campusctl.shell.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The administrative divisions of Ningbo (GB/T 2260), which stand where nothing else is
 * configured.
 */
final class Regions {

	/** Schools that the city runs itself. */
	static final String CITY = "330200";

	private Regions() {
	}

	static Map<String, String> districts() {
		Map<String, String> districts = new LinkedHashMap<>();
		districts.put("330203", "海曙");
		districts.put("330205", "江北");
		districts.put("330206", "北仑");
		districts.put("330211", "镇海");
		districts.put("330212", "鄞州");
		districts.put("330213", "奉化");
		districts.put("330225", "象山");
		districts.put("330226", "宁海");
		districts.put("330281", "余姚");
		districts.put("330282", "慈溪");
		return Collections.unmodifiableMap(districts);
	}

	static Map<String, String> authorities(Map<String, String> districts) {
		Map<String, String> authorities = new LinkedHashMap<>(districts);
		authorities.put(CITY, "市直属");
		return Collections.unmodifiableMap(authorities);
	}

}
