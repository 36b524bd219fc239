package org.campusctl.admission.lists;

import java.util.List;
import java.util.stream.IntStream;

import org.campusctl.compliance.Parsed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HarmfulFamilyTests {

	@Test
	void hasAnEntryAPackageAndOneForAllCertificates() {
		List<String> certificates = IntStream.range(0, 452).mapToObj("%040X"::formatted).toList();
		List<HarmfulEntry> entries = entries(
				new HarmfulFamily("Spy", "stalkerware", List.of("com.spy.a", "com.spy.b"), certificates));
		assertThat(entries).extracting(HarmfulEntry::packageId).containsExactly("com.spy.a", "com.spy.b", "");
		assertThat(entries.get(2).signers().fingerprints()).hasSize(452);
		assertThat(entries).noneMatch(HarmfulEntry::watchware);
	}

	@Test
	void aFamilyWithNeitherIsAHintByItsName() {
		List<HarmfulEntry> entries = entries(new HarmfulFamily("Watch", "watchware", List.of(), List.of()));
		assertThat(entries).hasSize(1).allMatch(HarmfulEntry::watchware);
		assertThat(entries.get(0).key()).isEqualTo("harmful-app:city:any:watch");
	}

	@Test
	void aCertificateThatCannotBeReadIsNotLostSilently() {
		HarmfulFamily family = new HarmfulFamily("Spy", "stalkerware", List.of("com.spy.a"), List.of("XYZ"));
		assertThat(family.entries("city")).isEqualTo(Parsed.bad("value.format", "certificates", "SHA-1 HEX"));
	}

	private static List<HarmfulEntry> entries(HarmfulFamily family) {
		return ((Parsed.Ok<List<HarmfulEntry>>) family.entries("city")).value();
	}

}
