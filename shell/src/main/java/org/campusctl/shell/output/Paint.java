package org.campusctl.shell.output;

/**
 * Colours of a terminal, or none.
 */
enum Paint {

	/** Colours. */
	ON,
	/** Plain text. */
	OFF;

	String bold(String text) {
		return paint("1", text);
	}

	String red(String text) {
		return paint("31", text);
	}

	String yellow(String text) {
		return paint("33", text);
	}

	String status(String word, String shown) {
		return switch (word) {
			case "OK", "PASS", "COMPLETED", "UNCHANGED", "ALLOWED" -> paint("32", shown);
			case "WARN", "UNKNOWN", "OBSERVATION", "COMPLETED_WITH_REJECTS", "STOPPED", "REVIEW" -> yellow(shown);
			case "FAIL", "FAILED", "REFUSED", "DENIED", "DIED" -> red(shown);
			default -> shown;
		};
	}

	private String paint(String code, String text) {
		return (this == ON) ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
	}

}
