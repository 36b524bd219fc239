package org.campusctl.admission.identity;

import java.util.List;
import java.util.Locale;

import org.campusctl.compliance.Parsed;

/**
 * Where an app runs (contract: app admission, column {@code platform}).
 */
public enum Platform {

	/** Android and its vendor builds. */
	ANDROID("android"),
	/** Apple iOS and iPadOS. */
	IOS("ios"),
	/** HarmonyOS. */
	HARMONY("harmony"),
	/** Microsoft Windows. */
	WINDOWS("windows"),
	/** Apple macOS. */
	MACOS("macos"),
	/** Linux, also the domestic desktops built on it. */
	LINUX("linux"),
	/** A web page or a browser extension. */
	WEB("web"),
	/** Every platform. Only entries of lists say so, never a device. */
	ANY("any");

	private static final List<Platform> ALL = List.of(values());

	private final String code;

	@SuppressWarnings("ImmutableEnumChecker") // the record holds nothing but the constant
	private final Parsed<Platform> parsed;

	Platform(String code) {
		this.code = code;
		this.parsed = Parsed.ok(this);
	}

	/**
	 * Read a platform as lists and inventories write it; case does not matter.
	 * @param text code of the contract, or a name people write
	 * @return the platform, or {@code value.code}
	 */
	public static Parsed<Platform> parse(String text) {
		for (Platform platform : ALL) {
			if (platform.code.equals(text)) {
				return platform.parsed;
			}
		}
		Platform platform = switch (text.strip().toLowerCase(Locale.ROOT)) {
			case "android", "安卓" -> ANDROID;
			case "ios", "ipados", "苹果" -> IOS;
			case "harmony", "harmonyos", "openharmony", "鸿蒙" -> HARMONY;
			case "windows", "win" -> WINDOWS;
			case "macos", "osx" -> MACOS;
			case "linux" -> LINUX;
			case "web", "网页" -> WEB;
			case "any", "不限" -> ANY;
			default -> null;
		};
		return (platform != null) ? Parsed.ok(platform) : Parsed.bad("value.code");
	}

	/**
	 * Return the code of the contract.
	 * @return lower-case word
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Tell whether an entry for this platform speaks of apps on a device's platform.
	 * @param observed platform of the device
	 * @return true for the same platform, and always for {@link #ANY}
	 */
	public boolean covers(Platform observed) {
		return this == ANY || this == observed;
	}

	/**
	 * Return the form of a package id that is compared on this platform. Package ids
	 * compare exactly, case too; those of Apple's platforms ignore case.
	 * @param packageId package id as it stands
	 * @return the form to compare
	 */
	public String packageKey(String packageId) {
		return switch (this) {
			case IOS, MACOS -> packageId.toLowerCase(Locale.ROOT);
			case ANDROID, HARMONY, WINDOWS, LINUX, WEB, ANY -> packageId;
		};
	}

}
