package org.campusctl.mappings.file;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * CSV exports of other tools that list installed apps, known by their headers. Titles are
 * in the form in which they are compared.
 */
enum ExportKind {

	/** Microsoft Intune, report AppInvRawData. */
	INTUNE("", "intune", "", Set.of("applicationname"), Set.of("applicationpublisher", "applicationkey", "deviceid"),
			Map.of("platform", List.of("platform", "平台", "osdescription"), "app_name", List.of("applicationname"),
					"developer", List.of("applicationpublisher"), "version_name",
					List.of("applicationshortversion", "applicationversion"))),
	/** Apple MDM, InstalledApplicationList. */
	APPLE("ios", "apple-mdm", "", Set.of("identifier"),
			Set.of("shortversion", "bundlesize", "dynamicsize", "isvalidated", "adhoccodesigned", "appstorevendable",
					"devicebasedvpp", "betaapp", "hasupdateavailable", "externalversionidentifier", "installing"),
			Map.of("platform", List.of("platform", "平台"), "package_id", List.of("identifier"), "app_name",
					List.of("name"), "version_name", List.of("shortversion", "version"))),
	/** Table apps of osquery: macOS. */
	APPS("macos", "osquery:apps", "", Set.of("bundleidentifier"),
			Set.of("bundleshortversion", "bundleversion", "bundleexecutable", "bundlename", "name"),
			Map.of("package_id", List.of("bundleidentifier"), "app_name", List.of("displayname", "bundlename", "name"),
					"version_name", List.of("bundleshortversion", "bundleversion"))),
	/** Table chrome_extensions of osquery. */
	CHROME_EXTENSIONS("web", "osquery:chrome_extensions", "chromeextensions", Set.of("identifier"),
			Set.of("fromwebstore", "updateurl", "permissions", "browsertype", "referencedidentifier"),
			Map.of("package_id", List.of("identifier"), "app_name", List.of("name"), "developer", List.of("author"),
					"version_name", List.of("version"))),
	/** Table programs of osquery: Windows. */
	PROGRAMS("windows", "osquery:programs", "programs", Set.of("name", "version", "publisher"),
			Set.of("packagefamilyname", "upgradecode", "identifyingnumber", "installsource", "installlocation",
					"uninstallstring", "installdate"),
			Map.of("package_id", List.of("packagefamilyname"), "app_name", List.of("name"), "developer",
					List.of("publisher"), "version_name", List.of("version"), "installed_at", List.of("installdate"))),
	/** Table deb_packages of osquery: Debian and its relatives. */
	DEB_PACKAGES("linux", "osquery:deb_packages", "debpackages", Set.of("name", "version"),
			Set.of("status", "arch", "revision", "maintainer"), Map.of("package_id", List.of("name"), "app_name",
					List.of("name"), "version_name", List.of("version"), "status", List.of("status")));

	private static final List<String> SCHOOL = List.of("schoolcode", "学校标识码", "学校代码", "学校编码", "学校标识", "school");

	private static final List<String> DEVICE = List.of("device", "设备", "设备编号", "设备标识", "udid", "deviceid",
			"hostidentifier", "hostuuid", "serialnumber", "设备序列号", "hardwareserial", "hostname", "host", "computername",
			"devicename", "设备名称");

	private final String platform;

	private final String source;

	private final String fileName;

	// All three are unmodifiable; the check looks at the declared types only.
	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> all;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> any;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Map<String, List<String>> titles;

	ExportKind(String platform, String source, String fileName, Set<String> all, Set<String> any,
			Map<String, List<String>> titles) {
		this.platform = platform;
		this.source = source;
		this.fileName = fileName;
		this.all = all;
		this.any = any;
		this.titles = titles;
	}

	/**
	 * Tell which export has a header.
	 * @param header titles verbatim
	 * @param baseName name of the file; that of a table of osquery makes up for columns
	 * left out
	 * @return the export, or null
	 */
	static @Nullable ExportKind of(List<String> header, String baseName) {
		Set<String> written = new HashSet<>(header.stream().map(Titles::title).toList());
		String name = Titles.title(baseName);
		return Arrays.stream(values())
			.filter((kind) -> written.containsAll(kind.all)
					&& (kind.any.stream().anyMatch(written::contains) || kind.isNamed(name)))
			.findFirst()
			.orElse(null);
	}

	private boolean isNamed(String name) {
		return !this.fileName.isEmpty() && name.contains(this.fileName);
	}

	/** Return the platform of every record, or nothing where a column tells it. */
	String platform() {
		return this.platform;
	}

	/** Return what the records name as their source. */
	String source() {
		return this.source;
	}

	/**
	 * Return the positions of the titles from which a column is read, best first.
	 * @param column column of {@link AppExport}, or {@code status}
	 * @param header titles verbatim
	 */
	int[] positions(String column, List<String> header) {
		List<String> wanted = switch (column) {
			case "school_code" -> SCHOOL;
			case "device" -> DEVICE;
			default -> this.titles.getOrDefault(column, List.of());
		};
		List<String> written = header.stream().map(Titles::title).toList();
		return wanted.stream().mapToInt(written::indexOf).filter((at) -> at >= 0).toArray();
	}

}
