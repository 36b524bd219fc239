package org.campusctl.admission.identity;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.campusctl.compliance.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FingerprintTests {

	private static final String HEX = "a40da80a59d170caa950cf15c18c454d47a39b26989d8b640ecd745ba71bf5dc";

	@ParameterizedTest
	@ValueSource(strings = { HEX, "SHA256:" + HEX, "sha-256: " + HEX, "SHA256 Fingerprint=" + HEX,
			"A4:0D:A8:0A:59:D1:70:CA:A9:50:CF:15:C1:8C:45:4D:47:A3:9B:26:98:9D:8B:64:0E:CD:74:5B:A7:1B:F5:DC",
			"pA2oClnRcMqpUM8VwYxFTUejmyaYnYtkDs10W6cb9dw=", "pA2oClnRcMqpUM8VwYxFTUejmyaYnYtkDs10W6cb9dw",
			"sha256:pA2oClnRcMqpUM8VwYxFTUejmyaYnYtkDs10W6cb9dw=" })
	void readsEveryNotationOfOneCertificate(String text) {
		assertThat(Fingerprint.parse(text)).isEqualTo(Parsed.ok(Fingerprint.of("sha256:" + HEX)));
		assertThat(Fingerprint.of(text)).hasToString("sha256:" + HEX).hasSameHashCodeAs(Fingerprint.of(HEX));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "sha256:", "sha1:" + HEX, "sha256:61ed377e85d386a8dfee6b864bd85b0bfaa5af81",
			"61ed377e85d386a8dfee6b864bd85b0bfaa5af8", "zz", "sha512:" + HEX,
			"pA2oClnRcMqpUM8VwYxFTUejmyaYnYtkDs10W6cb9d", "0123456789abcdef0123456789abcdef" })
	void refusesWhatIsNone(String text) {
		assertThat(Fingerprint.parse(text)).isEqualTo(Parsed.bad("value.format", Fingerprint.NOTATIONS));
		assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.of(text));
	}

	@Test
	void comparesWithinOneAlgorithmOnly() {
		Signers sha1 = signers("61ed377e85d386a8dfee6b864bd85b0bfaa5af82");
		Signers sha256 = signers("sha256:" + "11".repeat(32));
		assertThat(sha256.compare(sha256)).isEqualTo(SignerMatch.EQUAL);
		assertThat(sha256.compare(sha1)).isEqualTo(SignerMatch.NOT_COMPARABLE);
		assertThat(sha256.compare(signers("sha256:" + "12".repeat(32)))).isEqualTo(SignerMatch.DIFFERENT);
		assertThat(sha256.compare(Signers.NONE)).isEqualTo(SignerMatch.NOT_OBSERVED);
		assertThat(Signers.NONE.compare(sha1)).isEqualTo(SignerMatch.NOT_LISTED);
		assertThat(signers(HEX).compare(signers(HEX))).isEqualTo(SignerMatch.TEST_KEY);
	}

	@Test
	void readsFourHundredAndFiftyTwoSignersOfOneApp() {
		String cell = IntStream.range(0, 452)
			.mapToObj((number) -> "%040x".formatted(number))
			.collect(Collectors.joining(";"));
		assertThat(signers(cell).fingerprints()).hasSize(452);
		assertThat(signers(cell).compare(signers("%040x".formatted(451)))).isEqualTo(SignerMatch.EQUAL);
	}

	@Test
	void leavesOutWhatCannotBeReadOnlyWhereAsked() {
		String cell = "sha256:" + HEX + ";n/a";
		assertThat(Signers.parse(cell)).isInstanceOf(Parsed.Bad.class);
		assertThat(Signers.parseReadable(cell)).hasToString("sha256:" + HEX);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sha1:61ed377e85d386a8dfee6b864bd85b0bfaa5af81", "sha256:" + HEX,
			"27:19:6E:38:6B:87:5E:76:AD:F7:00:E7:EA:84:E4:C6:EE:E3:3D:FA" })
	void knowsThePublishedTestKeys(String text) {
		assertThat(PublishedTestKeys.contains(Fingerprint.of(text))).isTrue();
	}

	private static Signers signers(String cell) {
		return ((Parsed.Ok<Signers>) Signers.parse(cell)).value();
	}

}
