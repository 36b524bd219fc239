package org.campusctl.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.admission.lists.WhitelistEntry;
import org.campusctl.admission.rows.WhitelistRows;
import org.campusctl.compliance.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold for all lists and apps, tried on random ones with fixed seeds.
 */
class DecisionPropertyTests {

	private static final int ROUNDS = 500;

	private static final CheckParameters DAY = CheckParameters.on(LocalDate.of(2026, 3, 1));

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void addingABlackEntryNeverTurnsFailIntoPass(long seed) {
		RandomAdmission random = new RandomAdmission(seed);
		int changed = 0;
		for (int round = 0; round < ROUNDS; round++) {
			ListsBuilder lists = random.lists();
			App app = random.app();
			SchoolProfile school = random.school();
			Ruling before = decide(lists, school, app);
			WhitelistEntry black = WhitelistRows.read("city", random.whitelistRow("black"));
			lists.whitelist.add(black);
			Ruling after = decide(lists, school, app);
			if (before.verdict() == Verdict.FAIL) {
				assertThat(after.verdict()).as("round %s: %s on %s", round, black, app).isEqualTo(Verdict.FAIL);
			}
			changed += (before.decision() != after.decision()) ? 1 : 0;
		}
		assertThat(changed).as("black entries that decided").isGreaterThan(ROUNDS / 50);
	}

	@ParameterizedTest
	@ValueSource(longs = { 4, 5, 6 })
	void removingAWhiteEntryNeverTurnsFailIntoPass(long seed) {
		RandomAdmission random = new RandomAdmission(seed);
		int changed = 0;
		for (int round = 0; round < ROUNDS; round++) {
			ListsBuilder lists = random.lists();
			App app = random.app();
			SchoolProfile school = random.school();
			Ruling before = decide(lists, school, app);
			List<WhitelistEntry> whites = new ArrayList<>(lists.whitelist.subList(1, lists.whitelist.size()));
			whites.removeIf((entry) -> entry.state() != WhitelistEntry.State.WHITE);
			for (WhitelistEntry white : whites) {
				lists.whitelist.remove(white);
				Ruling after = decide(lists, school, app);
				if (before.verdict() == Verdict.FAIL) {
					assertThat(after.verdict()).as("round %s: without %s on %s", round, white, app)
						.isNotEqualTo(Verdict.PASS);
				}
				changed += (before.decision() != after.decision()) ? 1 : 0;
				lists.whitelist.add(white);
			}
		}
		assertThat(changed).as("white entries that decided").isGreaterThan(ROUNDS / 50);
	}

	@ParameterizedTest
	@ValueSource(longs = { 7, 8, 9 })
	void theOrderOfRowsChangesNothing(long seed) {
		RandomAdmission random = new RandomAdmission(seed);
		for (int round = 0; round < ROUNDS; round++) {
			ListsBuilder lists = random.lists();
			App app = random.app();
			SchoolProfile school = random.school();
			Ruling before = decide(lists, school, app);
			String revision = lists.build().revision();
			lists.shuffle(random.random());
			assertThat(decide(lists, school, app)).isEqualTo(before);
			assertThat(lists.build().revision()).isEqualTo(revision);
		}
	}

	@Test
	void aPassIsAlwaysProven() {
		RandomAdmission random = new RandomAdmission(10);
		int passed = 0;
		for (int round = 0; round < 6 * ROUNDS; round++) {
			ListsBuilder lists = random.lists();
			App app = random.app();
			Ruling ruling = decide(lists, random.school(), app);
			if (ruling.verdict() == Verdict.PASS) {
				passed++;
				assertThat(ruling.entry()).isInstanceOfSatisfying(WhitelistEntry.class, (entry) -> {
					assertThat(entry.signers().compare(app.signers()).proves()).isTrue();
					assertThat(entry.packageId()).isEqualTo(app.packageId());
				});
			}
		}
		assertThat(passed).isGreaterThan(50);
	}

	@Test
	void everyDecisionOfTheListsComesUp() {
		RandomAdmission random = new RandomAdmission(11);
		Map<Decision, Integer> counts = new EnumMap<>(Decision.class);
		for (int round = 0; round < 6 * ROUNDS; round++) {
			counts.merge(decide(random.lists(), random.school(), random.app()).decision(), 1, Integer::sum);
		}
		assertThat(counts.keySet()).contains(Decision.HARMFUL, Decision.DENIED, Decision.SIGNER_MISMATCH,
				Decision.FILING_EXPIRED, Decision.NOT_YET_VALID, Decision.SCOPE_MISMATCH, Decision.VERSION_OUT_OF_RANGE,
				Decision.SCHOOL_NOT_FILED, Decision.GREY, Decision.ALLOWED_UNVERIFIED, Decision.ALLOWED,
				Decision.SYSTEM, Decision.SYSTEM_UNVERIFIED, Decision.OUT_OF_SCOPE, Decision.NOT_LISTED);
	}

	@Test
	void explainingAgreesWithDeciding() {
		RandomAdmission random = new RandomAdmission(12);
		for (int round = 0; round < ROUNDS; round++) {
			AdmissionCheck check = AdmissionCheck.of(random.lists().build(), DAY);
			App app = random.app();
			SchoolProfile school = random.school();
			Explanation explanation = check.explain(school, app);
			assertThat(explanation.ruling()).isEqualTo(check.decide(school, new ObservedApp("1", app, 1)));
			assertThat(explanation.steps().stream().filter((step) -> step.mark() == Step.Mark.DECIDES))
				.as("%s: %s", explanation.ruling(), explanation.steps())
				.hasSize(1)
				.allMatch((step) -> step.order() == explanation.ruling().decision().order());
		}
	}

	private static Ruling decide(ListsBuilder lists, SchoolProfile school, App app) {
		return AdmissionCheck.of(lists.build(), DAY).decide(school, new ObservedApp(school.code(), app, 1));
	}

}
