package org.campusctl.mappings.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FamilyRecordsTests {

	@TempDir
	Path folder;

	@Test
	void aFamilyIsOneRecordAPackageAndOneForItsCertificates() throws IOException {
		FamilyRecords records = open("- name: X\n  packages: [com.x, com.y]\n  certificates:\n    - AB\n    - CD\n");
		for (String expected : new String[] { "platform", "com.x", "com.y", "AB;CD" }) {
			assertThat(records.next()).isNotNull().satisfies((record) -> assertThat(record.cells()).contains(expected));
		}
		assertThat(records.next()).isNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { 21, 5_000, 100_000 })
	void aFeedThatIsNestedDeeperThanAnyListIsDamaged(int levels) {
		assertThatThrownBy(() -> open("- packages: " + "[".repeat(levels) + "]".repeat(levels)))
			.isInstanceOf(FamilyRecords.Damaged.class);
	}

	@Test
	void aFeedOfAliasesIsDamaged() {
		assertThatThrownBy(() -> open("- &a [x, x]\n- &b [*a, *a]\n- [*b, *b]\n"))
			.isInstanceOf(FamilyRecords.Damaged.class);
	}

	private FamilyRecords open(String feed) throws IOException {
		return FamilyRecords.open(Files.writeString(this.folder.resolve("ioc.yaml"), feed));
	}

}
