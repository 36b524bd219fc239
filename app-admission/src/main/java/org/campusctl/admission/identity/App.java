package org.campusctl.admission.identity;

import org.jspecify.annotations.Nullable;

/**
 * An app as devices report it, without saying where: everything that tells one app from
 * another.
 *
 * @param platform platform of the device, never {@link Platform#ANY}
 * @param packageId package id or bundle identifier exactly as it stands, or empty
 * @param name display name as it stands, or empty
 * @param developer developer or publisher, or empty
 * @param versionCode Android version code, or null if it is not known
 * @param versionName version as people read it, or empty
 * @param signers signing certificates, the whole history where it is known
 * @param preinstalled whether every device that has it reports it as preinstalled
 * @param runtime whether it is a library or runtime of the operating system and no
 * application: counted, not judged, unless denied
 */
public record App(Platform platform, String packageId, String name, String developer, @Nullable Long versionCode,
		String versionName, Signers signers, boolean preinstalled, boolean runtime) {

	public App {
		if (platform == Platform.ANY) {
			throw new IllegalArgumentException("A device runs one platform");
		}
		packageId = packageId.strip();
		name = name.strip();
		developer = developer.strip();
		versionName = versionName.strip();
	}

	/**
	 * Return what waivers and findings call the app: platform and package id, or platform
	 * and normalised name.
	 * @return such as {@code android:com.example.app}
	 */
	public String subject() {
		String id = this.packageId.isEmpty() ? AppName.normalise(this.name) : this.platform.packageKey(this.packageId);
		return this.platform.code() + ":" + id;
	}

	/**
	 * Return the version for people: the name, with the code where both are known.
	 * @return such as {@code 8.0.47 (2540)}, or empty
	 */
	public String version() {
		return version(this.versionCode, this.versionName);
	}

	/**
	 * Return a version for people.
	 * @param code version code, or null if it is not known
	 * @param name version name, or empty
	 * @return such as {@code 8.0.47 (2540)}, or empty
	 */
	public static String version(@Nullable Long code, String name) {
		if (code == null) {
			return name;
		}
		return name.isEmpty() ? code.toString() : name + " (" + code + ")";
	}

	/**
	 * Tell whether anything says which app it is.
	 * @return false when package id and name are both missing
	 */
	public boolean isIdentified() {
		return !AppName.normalise(this.packageId).isEmpty() || !AppName.normalise(this.name).isEmpty();
	}

}
