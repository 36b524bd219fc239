package org.campusctl.storage;

import java.util.Map;

/**
 * The environment of the server's programs: what the user has set for other PostgreSQL
 * installations must not reach them.
 */
final class ServerEnvironment {

	private ServerEnvironment() {
	}

	static void clean(Map<String, String> environment) {
		environment.keySet().removeIf((name) -> name.startsWith("PG") || name.startsWith("LC_"));
		environment.remove("LANG");
		environment.remove("LANGUAGE");
		environment.put("LC_ALL", "C");
	}

}
