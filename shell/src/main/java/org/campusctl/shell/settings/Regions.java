package org.campusctl.shell.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The administrative divisions of Ningbo (GB/T 2260), which stand where nothing else is
 * configured.
 */
final class Regions {

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

	/**
	 * Functional zones run schools and are no division of GB/T 2260. Their codes are the
	 * city's own; these stand until the city configures others.
	 */
	private static Map<String, String> zones() {
		Map<String, String> zones = new LinkedHashMap<>();
		zones.put("330291", "高新区");
		zones.put("330292", "前湾新区");
		return zones;
	}

	static Map<String, String> authorities(Map<String, String> districts) {
		Map<String, String> authorities = new LinkedHashMap<>(districts);
		authorities.put(Settings.CITY, "市直属");
		if (districts.equals(districts())) {
			authorities.putAll(zones());
		}
		return Collections.unmodifiableMap(authorities);
	}

}
