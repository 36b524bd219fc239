package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.campusctl.compliance.Finding;
import org.campusctl.compliance.Verdict;
import org.campusctl.compliance.Waiver;
import org.campusctl.network.InventoryGenerator.Row;
import org.campusctl.network.NetworkRule.RollUp;
import org.campusctl.network.inventory.CampusInventory;
import org.campusctl.network.inventory.InventoryDataset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold for every school, tried on schools made by chance from fixed seeds.
 */
class AuditPropertyTests {

	private static final int SCHOOLS = 400;

	@Test
	void orderOfRowsChangesNothing() {
		for (int seed = 0; seed < SCHOOLS; seed++) {
			List<Row> rows = new InventoryGenerator(seed).rows();
			List<Row> shuffled = new ArrayList<>(rows);
			Collections.shuffle(shuffled, new Random(seed));

			assertThat(audit(rows, seed % 2 == 0, List.of())).as("seed %s", seed)
				.isEqualTo(audit(shuffled, seed % 2 == 0, List.of()));
		}
	}

	@Test
	void nobodyPassesAnEachOrShareRuleWithoutVouchHoweverMuchIsLeftOut() {
		for (int seed = 0; seed < SCHOOLS; seed++) {
			List<Row> rows = new ArrayList<>(new InventoryGenerator(seed).rows());
			Random random = new Random(seed);
			while (!rows.isEmpty()) {
				SchoolAudit audit = audit(rows, false, List.of());
				for (NetworkRule rule : NetworkRule.values()) {
					if (rule.rollUp() == RollUp.EACH || rule.rollUp() == RollUp.SHARE) {
						assertThat(audit.verdict(rule.id()).verdict()).as("%s, seed %s", rule.id(), seed)
							.isNotIn(Verdict.PASS, Verdict.OBSERVATION);
					}
				}
				for (int i = rows.size() / 4; i >= 0 && !rows.isEmpty(); i--) {
					rows.remove(random.nextInt(rows.size()));
				}
			}
		}
	}

	@Test
	void waiversChangeNoVerdict() {
		List<Waiver> waivers = new ArrayList<>();
		for (NetworkRule rule : NetworkRule.values()) {
			waivers.add(new Waiver(rule.id(), "", "", "why", "who", LocalDate.of(2026, 12, 31)));
		}
		int waived = 0;
		for (int seed = 0; seed < SCHOOLS; seed++) {
			List<Row> rows = new InventoryGenerator(seed).rows();
			SchoolAudit without = audit(rows, true, List.of());
			SchoolAudit with = audit(rows, true, waivers);

			assertThat(with.verdicts()).extracting(RuleVerdict::verdict)
				.isEqualTo(without.verdicts().stream().map(RuleVerdict::verdict).toList());
			assertThat(with.score()).isEqualTo(without.score());
			for (RuleVerdict verdict : with.verdicts()) {
				assertThat(verdict.waivedUntil() != null).as("%s, seed %s", verdict.rule(), seed)
					.isEqualTo(verdict.verdict() == Verdict.FAIL);
			}
			for (Finding finding : with.findings()) {
				assertThat(finding.waivedUntil() != null).isEqualTo(finding.verdict() == Verdict.FAIL);
				waived += (finding.waivedUntil() != null) ? 1 : 0;
			}
		}
		assertThat(waived).isGreaterThan(SCHOOLS);
	}

	@Test
	void countsAddUpAndEveryRuleHasALine() {
		Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
		for (int seed = 0; seed < SCHOOLS; seed++) {
			SchoolAudit audit = audit(new InventoryGenerator(seed).rows(), true, List.of());
			for (RuleVerdict verdict : audit.verdicts()) {
				seen.add(verdict.verdict());
				assertThat(verdict.tested() + verdict.unknown()).isEqualTo(verdict.known());
				assertThat(verdict.passed() + verdict.failed() + verdict.observed()).isEqualTo(verdict.tested());
				if (verdict.verdict() == Verdict.PASS && NetworkRule.find(verdict.rule()) != NetworkRule.UPL_01) {
					assertThat(verdict.known()).as("a PASS rests on something").isPositive();
				}
				assertThat(audit.findings()).anyMatch((finding) -> finding.rule().equals(verdict.rule()));
			}
			assertThat(audit.score().value().isPresent())
				.isEqualTo(audit.score().unknown() == 0 && audit.score().applicable() > 0);
		}
		assertThat(seen).containsExactlyInAnyOrder(Verdict.values());
	}

	private static SchoolAudit audit(List<Row> rows, boolean vouched, List<Waiver> waivers) {
		InventoryBuilder builder = new InventoryBuilder(RuleCase.SCHOOL, "211");
		rows.forEach((row) -> builder.row(row.dataset(), row.cells()));
		if (vouched) {
			for (InventoryDataset dataset : InventoryDataset.values()) {
				builder.vouch(dataset);
			}
		}
		CampusInventory school = builder.build();
		return NetworkAudit
			.of(Shipped.SHEET, Shipped.REGISTRY, InventoryBuilder.DAY, waivers, PrefixOverlaps.notCompared())
			.audit(school);
	}

}
