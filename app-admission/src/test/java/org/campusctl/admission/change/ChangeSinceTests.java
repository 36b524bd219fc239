package org.campusctl.admission.change;

import java.util.List;

import org.campusctl.admission.Decision;
import org.campusctl.admission.change.AppChange.Kind;
import org.campusctl.admission.identity.Fingerprint;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeSinceTests {

	@ParameterizedTest
	@CsvSource({ "NOT_LISTED, ALLOWED, NEWLY_LISTED", "NOT_LISTED, SCOPE_MISMATCH, NEWLY_LISTED",
			"ALLOWED, DENIED, REVOKED", "GREY, NOT_LISTED, REVOKED", "ALLOWED_UNVERIFIED, HARMFUL, REVOKED",
			"ALLOWED, SCOPE_MISMATCH, REVOKED", "ALLOWED, FILING_EXPIRED, EXPIRED" })
	void tellsWhatBecameOfAnApp(Decision before, Decision after, Kind kind) {
		assertThat(ChangeSince.compare(List.of(line("com.edu.a", "", before)), List.of(line("com.edu.a", "", after))))
			.containsExactly(new AppChange(kind, "android:com.edu.a", "学习", before, after));
	}

	@ParameterizedTest
	@CsvSource({ "NOT_LISTED, NOT_LISTED", "NOT_LISTED, DENIED", "ALLOWED, ALLOWED_UNVERIFIED",
			"FILING_EXPIRED, ALLOWED", "FILING_EXPIRED, FILING_EXPIRED", "ALLOWED, VERSION_OUT_OF_RANGE" })
	void saysNothingOfTheRest(Decision before, Decision after) {
		assertThat(ChangeSince.compare(List.of(line("com.edu.a", "", before)), List.of(line("com.edu.a", "", after))))
			.isEmpty();
	}

	@Test
	void tellsNewAndGone() {
		assertThat(ChangeSince.compare(List.of(line("com.edu.a", "", Decision.ALLOWED)),
				List.of(line("com.edu.b", "", Decision.NOT_LISTED))))
			.containsExactly(new AppChange(Kind.NEWLY_SEEN, "android:com.edu.b", "学习", null, Decision.NOT_LISTED),
					new AppChange(Kind.GONE, "android:com.edu.a", "学习", Decision.ALLOWED, null));
	}

	@Test
	void aNewSignerIsToldAndAnotherNotationIsNot() {
		String old = "sha256:" + "11".repeat(32);
		FindingLine before = line("com.edu.a", old, Decision.ALLOWED);
		assertThat(ChangeSince.compare(List.of(before),
				List.of(line("com.edu.a", "sha256:" + "22".repeat(32), Decision.SIGNER_MISMATCH))))
			.extracting(AppChange::kind)
			.containsExactly(Kind.SIGNER_CHANGED);
		assertThat(ChangeSince.compare(List.of(before),
				List.of(line("com.edu.a", "sha1:" + "22".repeat(20), Decision.ALLOWED_UNVERIFIED))))
			.isEmpty();
		assertThat(ChangeSince.compare(List.of(line("com.edu.a", "", Decision.ALLOWED)), List.of(before))).isEmpty();
		assertThat(ChangeSince.compare(List.of(before), List.of(line("com.edu.a", "", Decision.ALLOWED)))).isEmpty();
	}

	@Test
	void versionsOfOneAppCountOnceWithTheWorst() {
		List<FindingLine> before = List.of(line("com.edu.a", "", Decision.ALLOWED),
				line("com.edu.a", "", Decision.ALLOWED));
		List<FindingLine> after = List.of(line("com.edu.a", "", Decision.ALLOWED),
				line("com.edu.a", "", Decision.FILING_EXPIRED));
		assertThat(ChangeSince.compare(before, after)).containsExactly(
				new AppChange(Kind.EXPIRED, "android:com.edu.a", "学习", Decision.ALLOWED, Decision.FILING_EXPIRED));
	}

	@ParameterizedTest
	@CsvSource({ "DENIED, REVOKED", "FILING_EXPIRED, EXPIRED" })
	void aRepackagedCopyHidesNoRevocation(Decision after, Kind kind) {
		FindingLine copy = line("com.edu.a", "sha256:" + "22".repeat(32), Decision.SIGNER_MISMATCH);
		String signer = "sha256:" + "11".repeat(32);
		assertThat(ChangeSince.compare(List.of(copy, line("com.edu.a", signer, Decision.ALLOWED)),
				List.of(copy, line("com.edu.a", signer, after))))
			.extracting(AppChange::kind)
			.containsExactly(kind);
	}

	private static FindingLine line(String packageId, String signer, Decision decision) {
		Signers signers = signer.isEmpty() ? Signers.NONE : Signers.of(List.of(Fingerprint.of(signer)));
		return new FindingLine(Platform.ANDROID, packageId, "学习", signers, "1.0", decision);
	}

}
