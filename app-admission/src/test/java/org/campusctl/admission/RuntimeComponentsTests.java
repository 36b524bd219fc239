package org.campusctl.admission;

import org.campusctl.admission.identity.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RuntimeComponentsTests {

	@ParameterizedTest
	@CsvSource({ "linux, deb_packages, libc6, '', true", "linux, deb_packages, python3-yaml, '', true",
			"linux, deb_packages, fonts-noto-cjk, '', true", "linux, deb_packages, linux-image-6.1.0-9-amd64, '', true",
			"linux, deb_packages, libreoffice-common, '', true", "linux, deb_packages, wps-office, '', false",
			"linux, deb_packages, sogoupinyin, '', false", "linux, apps, libfake, '', false",
			"windows, programs, Microsoft .NET Runtime - 8.0.2 (x64), Microsoft Corporation, true",
			"windows, programs, Microsoft .NET Runtime - 8.0.2 (x64), Some Body, false",
			"windows, programs, Security Update for Microsoft Office (KB5002345), Microsoft, true",
			"windows, programs, Microsoft Office Professional 2021, Microsoft Corporation, false",
			"windows, programs, Microsoft Visual Studio Code, Microsoft Corporation, false",
			"windows, programs, Java 8 Update 401 (64-bit), Oracle Corporation, true",
			"android, report, libapp, '', false" })
	void tellsRuntimesFromApplications(String platform, String source, String name, String developer, boolean runtime) {
		assertThat(RuntimeComponents.recognise(Platform.valueOf(platform.toUpperCase(java.util.Locale.ROOT)), source,
				name, developer))
			.isEqualTo(runtime);
	}

}
