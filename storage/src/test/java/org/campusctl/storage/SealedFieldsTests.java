package org.campusctl.storage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.campusctl.failure.Failure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SealedFieldsTests {

	@Test
	void givesBackFieldsInTheirOrder() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("student_name", "阿依古丽·买买提\uD842\uDFB7");
		fields.put("address", "路".repeat(5000));
		fields.put("blank", "");
		fields.put("a", "x".repeat(127) + "y");
		assertThat(SealedFields.decode(SealedFields.encode(fields))).containsExactlyEntriesOf(fields);
		assertThat(SealedFields.decode(SealedFields.encode(Map.of()))).isEmpty();
	}

	@Test
	void isCompactAndItsFormStays() {
		assertThat(SealedFields.encode(Map.of("ab", "c"))).containsExactly(1, 2, 'a', 'b', 1, 'c');
	}

	@Test
	void refusesOtherVersions() {
		assertRefused("sealed.version", new byte[] { 2, 1, 'a', 1, 'b' });
		assertRefused("sealed.version", new byte[0]);
	}

	@Test
	void refusesDamage() {
		byte[] content = SealedFields.encode(Map.of("ab", "cd"));
		for (int length = 2; length < content.length; length++) {
			assertRefused("sealed.damaged", Arrays.copyOf(content, length));
		}
		assertRefused("sealed.damaged", new byte[] { 1, -1, -1, -1, -1, -1, -1 });
		assertRefused("sealed.damaged", new byte[] { 1, 1, -1, 0 });
		assertRefused("sealed.damaged", new byte[] { 1, 1, 'a', 0, 1, 'a', 0 });
	}

	private static void assertRefused(String code, byte[] content) {
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> SealedFields.decode(content))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo(code));
	}

}
