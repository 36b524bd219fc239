package org.campusctl.shell.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Looks at JDBC URLs without opening them.
 */
final class DatabaseUrl {

	private static final Pattern SUPPORTED = Pattern.compile("jdbc:postgresql:(//)?[^\\s]+");

	private DatabaseUrl() {
	}

	static boolean supported(String url) {
		return SUPPORTED.matcher(url).matches();
	}

	/**
	 * Tell whether a URL carries credentials, which belong into a password file.
	 */
	static boolean carriesSecret(String url) {
		String lower = url.toLowerCase(Locale.ROOT);
		int query = lower.indexOf('?');
		String address = (query < 0) ? lower : lower.substring(0, query);
		return address.contains("@") || lower.contains("password=") || lower.contains("sslpassword=");
	}

	/**
	 * Return host and database without parameters.
	 */
	static String label(String url) {
		int query = url.indexOf('?');
		String address = (query < 0) ? url : url.substring(0, query);
		String label = address.replaceFirst("^jdbc:postgresql:(//)?", "");
		return label.substring(label.lastIndexOf('@') + 1);
	}

}
