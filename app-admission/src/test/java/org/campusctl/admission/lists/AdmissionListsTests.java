package org.campusctl.admission.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.campusctl.admission.AdmissionCheck;
import org.campusctl.admission.CheckParameters;
import org.campusctl.admission.MapCells;
import org.campusctl.admission.rows.WhitelistRows;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.school.SchoolType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AdmissionListsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	@Test
	void aListWithoutAnAdmittedAppInForceStopsTheCheck() {
		AdmissionLists lists = lists(white("valid_to", "2026-02-28"), white("valid_from", "2026-03-02"),
				white("state", "grey"), white("state", "black"));
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> AdmissionCheck.of(lists, CheckParameters.on(DAY)))
			.satisfies((failure) -> {
				assertThat(failure.kind()).isEqualTo(FailureKind.INPUT_REFUSED);
				assertThat(failure.text(Locale.ENGLISH)).isEqualTo("No admitted app is in force on 2026-03-01: without "
						+ "a list every app would fail. Import a current whitelist (admission import), then check again.");
			});
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> AdmissionCheck.of(lists(), CheckParameters.on(DAY)));
	}

	@Test
	void anExpiredListStopsTheCheckTheDayAfter() {
		AdmissionLists lists = lists(white("list_valid_to", "2026-03-01"), white("state", "white"));
		assertThat(lists.problemOn(DAY)).isEmpty();
		assertThatExceptionOfType(Failure.class)
			.isThrownBy(() -> AdmissionCheck.of(lists, CheckParameters.on(DAY.plusDays(1))))
			.satisfies((failure) -> assertThat(failure.text(Locale.ENGLISH))
				.isEqualTo("The list city was valid until 2026-03-01; the check is for 2026-03-02. Import its "
						+ "successor (admission import), or check for an earlier day with --as-of."));
	}

	@Test
	void theRevisionFollowsTheContentOnly() {
		WhitelistEntry one = white("state", "white");
		WhitelistEntry other = white("state", "grey");
		assertThat(lists(one, other).revision()).isEqualTo(lists(other, one).revision()).matches("[0-9a-f]{64}");
		assertThat(lists(one).revision()).isNotEqualTo(lists(one, other).revision());
		assertThat(lists(one).revision()).isNotEqualTo(lists(one, one).revision());
	}

	@Test
	void aSchoolHasTheGradesOfItsStages() {
		assertThat(SchoolProfile.of("1", "330203", SchoolType.COMPLETE_SECONDARY).grades()).containsExactly(7, 8, 9, 10,
				11, 12);
		assertThat(SchoolProfile.of("1", "330203", SchoolType.KINDERGARTEN).grades()).containsExactly(0);
	}

	@Test
	void aSchoolOfSpecialEducationIsCoveredByCompulsoryStages() {
		SchoolProfile school = SchoolProfile.of("1", "330203", SchoolType.DEAF);
		assertThat(scope("小学").covers(school)).isTrue();
		assertThat(scope("高中").covers(school)).isFalse();
	}

	private static AdmissionScope scope(String stages) {
		return white("stages", stages).scope();
	}

	private static WhitelistEntry white(String column, String value) {
		return WhitelistRows.read("city", MapCells.of("package_id", "com.edu.a", column, value));
	}

	private static AdmissionLists lists(WhitelistEntry... entries) {
		return new AdmissionLists(new ArrayList<>(List.of(entries)), List.of(), List.of(), List.of(), List.of(),
				List.of());
	}

}
