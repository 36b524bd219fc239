package org.campusctl.batch.sample;

import java.util.Locale;

/**
 * An app that nobody made, and what the lists say of it.
 *
 * @param number number of the app, from 0
 */
record FictionalApp(int number) {

	/** Makers of admitted apps. */
	private static final int DEVELOPERS = 60;

	/** Every so many apps all kinds have occurred. */
	private static final int TURN = 2 * Kind.values().length;

	static final String BANNED_DEVELOPER = "示例违规公司（虚构）";

	/** What the lists say; apps take turns, most of them being admitted. */
	enum Kind {

		/** Admitted, expired, not yet valid. */
		ADMITTED, EXPIRED, NOT_YET,
		/** Admitted for primary schools, in later versions. */
		PRIMARY_ONLY, NEWER_ONLY,
		/** Admitted without signer, with one that cannot be compared, by name. */
		WITHOUT_SIGNER, OTHER_ALGORITHM, BY_NAME,
		/** On probation, denied, of a banned developer. */
		GREY, BLACK, BANNED,
		/** In feeds. */
		HARMFUL, STALKERWARE, WATCHWARE,
		/** Not admitted and not in need of it. */
		SYSTEM, SYSTEM_BY_NAME, GENERAL,
		/** Not known to any list; an imitation. */
		UNLISTED, LOOKALIKE,
		/** A library of the operating system. */
		RUNTIME

	}

	Kind kind() {
		Kind[] kinds = Kind.values();
		int turn = this.number % TURN;
		return (turn < kinds.length) ? kinds[turn] : Kind.ADMITTED;
	}

	String platform() {
		if (kind() == Kind.BY_NAME) {
			return "windows";
		}
		return (kind() == Kind.RUNTIME) ? "linux" : "android";
	}

	String packageId() {
		if (kind() == Kind.BY_NAME) {
			return "";
		}
		if (kind() == Kind.RUNTIME) {
			return "libexample" + this.number;
		}
		// One letter more than an app that is admitted.
		return (kind() == Kind.LOOKALIKE) ? "com.example.apps" + padded(this.number - this.number % TURN)
				: "com.example.app" + padded(this.number);
	}

	String name() {
		return (kind() == Kind.RUNTIME) ? "" : "示例应用" + padded(this.number);
	}

	String developer() {
		return (kind() == Kind.BANNED) ? BANNED_DEVELOPER : "示例开发者" + (this.number % DEVELOPERS + 1) + "（虚构）";
	}

	String versionCode() {
		return (kind() == Kind.BY_NAME || kind() == Kind.RUNTIME) ? "" : Long.toString(2_200_000_000L + this.number);
	}

	String versionName() {
		return this.number % 9 + 1 + "." + this.number % 7 + ".0";
	}

	/** Return its signing certificate. */
	String signer() {
		return (kind() == Kind.BY_NAME || kind() == Kind.RUNTIME) ? "" : sha256(this.number);
	}

	/** Tell whether some devices have it signed by somebody else. */
	boolean isForged() {
		return this.number % TURN == 0;
	}

	/** Return the certificate that the feed of harmful families states. */
	String sha1() {
		return String.format(Locale.ROOT, "%016x%016x%08x", Dice.mix(this.number + 1L), Dice.mix(this.number + 2L),
				this.number);
	}

	static String sha256(long number) {
		return String.format(Locale.ROOT, "sha256:%016x%016x%016x%016x", Dice.mix(number + 3), Dice.mix(number + 5),
				Dice.mix(number + 7), Dice.mix(number + 11));
	}

	private static String padded(int number) {
		return String.format(Locale.ROOT, "%05d", number);
	}

}
