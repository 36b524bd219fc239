package org.campusctl.admission;

import java.util.Locale;
import java.util.regex.Pattern;

import org.campusctl.admission.identity.AppName;
import org.campusctl.admission.identity.Platform;

/**
 * Tells libraries and runtimes of an operating system from applications. Inventories of
 * computers list hundreds of them a device; they are counted, not judged, unless denied.
 * Only what is certain by its name counts as one: a name that is not known is an
 * application.
 */
public final class RuntimeComponents {

	/**
	 * Packages of Debian and its relatives that hold no application: shared libraries,
	 * headers, data, documentation, fonts, kernels, firmware, language modules (Debian
	 * Policy 8 and the naming of the module teams).
	 */
	private static final Pattern DEB_PART = Pattern
		.compile("lib[a-z0-9].*|.*-(?:dev|dbg|dbgsym|doc|docs|common|data|bin|locale|l10n|i18n|modules|plugins)"
				+ "|(?:fonts|ttf|xfonts|hunspell|hyphen|mythes|language-pack|firmware|linux|gir1\\.2|python3?|perl|ruby"
				+ "|node|golang|openjdk|gstreamer1\\.0|glib|gnome-icon|xserver|xorg|x11|va-driver|mesa|printer-driver"
				+ "|systemd|dbus|apt|dpkg|debconf|grub|initramfs|ca-certificates|tzdata|locales|base|coreutils|bash"
				+ "|util-linux|mount|login|passwd|adduser|gcc|g\\+\\+|cpp|binutils|make)(?:[-0-9.].*)?");

	private static final Pattern MICROSOFT_PART = Pattern
		.compile("microsoft(?:visualc\\+\\+.*(?:redistributable|runtime|x86|x64).*|\\.net.*|windowsdesktopruntime.*"
				+ "|asp\\.netcore.*|edgewebview2.*|visualstudio20\\d\\dtoolsforofficeruntime.*|xnaframework.*"
				+ "|directx.*|msxml.*|updatehealthtools)|windowssdk.*|(?:security)?updatefor.*|.*\\(kb\\d{6,8}\\).*"
				+ "|windows(?:driverpackage|apprunti?me).*");

	private static final Pattern JAVA_RUNTIME = Pattern
		.compile("java(?:\\(tm\\))?\\d+update\\d+.*|eclipsetemurinjre.*");

	private RuntimeComponents() {
	}

	/**
	 * Tell whether a row is a library or runtime.
	 * @param platform platform of the device
	 * @param source what listed it, such as {@code deb_packages}; decides on Linux
	 * @param name package or display name
	 * @param developer publisher; decides on Windows, where anybody can call a program a
	 * runtime
	 * @return whether it is one
	 */
	public static boolean recognise(Platform platform, String source, String name, String developer) {
		return switch (platform) {
			case LINUX -> source.toLowerCase(Locale.ROOT).contains("deb")
					&& DEB_PART.matcher(name.strip().toLowerCase(Locale.ROOT)).matches();
			case WINDOWS -> isWindowsRuntime(AppName.normalise(name), AppName.normalise(developer));
			case ANDROID, IOS, HARMONY, MACOS, WEB, ANY -> false;
		};
	}

	private static boolean isWindowsRuntime(String name, String developer) {
		if (developer.startsWith("microsoft")) {
			return MICROSOFT_PART.matcher(name).matches();
		}
		return (developer.startsWith("oracle") || developer.startsWith("eclipse"))
				&& JAVA_RUNTIME.matcher(name).matches();
	}

}
