package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.campusctl.compliance.Evidence;
import org.campusctl.compliance.Finding;
import org.campusctl.compliance.Rule;
import org.campusctl.compliance.Verdict;
import org.campusctl.network.NetworkRule.RollUp;

import org.jspecify.annotations.Nullable;

/**
 * Collects what one rule says of the subjects of one school, and rolls it up. Subjects
 * that pass only count; the others become findings.
 */
final class Tally {

	private final NetworkRule kind;

	private final Rule rule;

	private final String version;

	private final String threshold;

	private final Campus campus;

	private final WaiverBook waivers;

	private final List<Finding> findings = new ArrayList<>();

	private final Map<String, Evidence> restEvidence = new TreeMap<>();

	private @Nullable Evidence lastRest;

	private int passed;

	private int failed;

	private int observed;

	private int unknown;

	private int notApplicable;

	private int waived;

	private @Nullable LocalDate waivedUntil;

	private @Nullable Ruling whole;

	Tally(NetworkRule kind, Rule rule, String version, String threshold, Campus campus, WaiverBook waivers) {
		this.kind = kind;
		this.rule = rule;
		this.version = version;
		this.threshold = threshold;
		this.campus = campus;
		this.waivers = waivers;
	}

	/** Count a subject, and note it where it is worth a line. */
	void judge(Ruling ruling, Sourced<?> subject) {
		Verdict verdict = ruling.verdict();
		if (verdict == Verdict.PASS || verdict == Verdict.NOT_APPLICABLE) {
			count(verdict);
			rest(subject.firstEvidence());
		}
		else {
			judge(ruling, subject.subject(), subject.evidence());
		}
	}

	/** Count a subject that several things together make up. */
	void judge(Ruling ruling, String subject, List<Evidence> evidence) {
		Verdict verdict = ruling.verdict();
		count(verdict);
		if (verdict == Verdict.PASS || verdict == Verdict.NOT_APPLICABLE) {
			evidence.forEach(this::rest);
			return;
		}
		Finding finding = finding(subject, ruling, this.threshold, evidence);
		if (verdict == Verdict.FAIL) {
			LocalDate until = this.waivers.until(this.rule.id(), this.campus.schoolCode(), subject);
			if (until != null) {
				this.waived++;
				this.waivedUntil = earlier(this.waivedUntil, until);
				finding = finding.waived(until);
			}
		}
		this.findings.add(finding);
	}

	/** Decide for the school where there is no subject. */
	void whole(Ruling ruling) {
		this.whole = ruling;
	}

	int known() {
		return this.passed + this.failed + this.observed + this.unknown;
	}

	/** Roll up, and add the lines of the school and of the rest to the findings. */
	RuleVerdict close(List<Finding> all) {
		Ruling school = rollUp();
		String code = this.campus.schoolCode();
		LocalDate until = (school.verdict() == Verdict.FAIL) ? covered(code) : null;
		int tested = known() - this.unknown;
		if (isForSchool(school)) {
			Finding finding = finding(code, school, schoolThreshold(), List.of());
			this.findings.add((until != null) ? finding.waived(until) : finding);
		}
		closeRest(school, tested);
		this.findings.sort(Comparator.comparing(Finding::subject));
		all.addAll(this.findings);
		return new RuleVerdict(this.rule.id(), this.rule.clause(), this.rule.mandatory(), school.verdict(),
				reason(school), known(), tested, this.passed, this.failed, this.observed, this.unknown, until);
	}

	/** Tell whether no subject's line shows why the school's verdict is what it is. */
	private boolean isForSchool(Ruling school) {
		if (known() == 0) {
			return school.verdict() == Verdict.UNKNOWN || school.verdict() == Verdict.FAIL;
		}
		return school.verdict() == Verdict.UNKNOWN
				&& (this.kind.rollUp() == RollUp.SHARE || school.reason() == Reason.NOT_VOUCHED);
	}

	private void closeRest(Ruling school, int tested) {
		int rest = this.passed + this.notApplicable;
		boolean shareMet = this.kind.rollUp() == RollUp.SHARE && school.verdict() == Verdict.PASS;
		if (rest == 0 && !shareMet && !this.findings.isEmpty()) {
			return;
		}
		String value = shareMet ? tested + " of " + known() + " tested"
				: rest + " of " + (known() + this.notApplicable);
		Verdict verdict = (shareMet || this.passed > 0) ? Verdict.PASS : Verdict.NOT_APPLICABLE;
		this.findings.add(finding(Finding.REST, new Ruling(verdict, null, value), this.threshold,
				List.copyOf(this.restEvidence.values())));
	}

	private Ruling rollUp() {
		if (known() == 0) {
			return nothing();
		}
		return switch (this.kind.rollUp()) {
			case EACH, PLAIN -> each();
			case SHARE -> share();
			case ANY -> any();
		};
	}

	private Ruling nothing() {
		if (this.whole != null && this.whole.verdict() == Verdict.NOT_APPLICABLE) {
			return this.whole;
		}
		if (!this.campus.delivered(this.kind.read())) {
			return Ruling.unknown(Reason.NOT_COLLECTED, "");
		}
		if (this.whole != null && this.whole.verdict() == Verdict.FAIL) {
			return this.whole;
		}
		if (!this.campus.vouched(this.kind.vouched())) {
			return Ruling.unknown(Reason.NOT_VOUCHED, "0");
		}
		return (this.whole != null) ? this.whole : Ruling.NOT_APPLICABLE;
	}

	private Ruling each() {
		if (this.failed > 0) {
			return dominant(Verdict.FAIL);
		}
		if (this.unknown > 0) {
			return dominant(Verdict.UNKNOWN);
		}
		if (!this.campus.vouched(this.kind.vouched())) {
			return Ruling.unknown(Reason.NOT_VOUCHED, String.valueOf(known()));
		}
		return (this.observed > 0) ? dominant(Verdict.OBSERVATION) : Ruling.PASS;
	}

	private Ruling share() {
		int tested = known() - this.unknown;
		if (exceedsShare(this.failed, tested)) {
			return dominant(Verdict.FAIL);
		}
		String value = tested + " of " + known() + " tested";
		if (100.0 * tested < this.rule.number("coverage_min") * known()) {
			return new Ruling(Verdict.UNKNOWN, dominant(Verdict.UNKNOWN).reason(), value);
		}
		return this.campus.vouched(this.kind.vouched()) ? new Ruling(Verdict.PASS, null, value)
				: Ruling.unknown(Reason.NOT_VOUCHED, value);
	}

	private boolean exceedsShare(int failed, int tested) {
		return tested > 0 && 100.0 * failed > this.rule.number("fail_share") * tested;
	}

	private Ruling any() {
		if (this.passed > 0) {
			return Ruling.PASS;
		}
		return dominant((this.unknown > 0) ? Verdict.UNKNOWN : Verdict.FAIL);
	}

	/** The last day on which waivers cover the FAIL of the school, or null. */
	private @Nullable LocalDate covered(String code) {
		LocalDate asWhole = this.waivers.until(this.rule.id(), code, code);
		boolean allCovered = (this.kind.rollUp() == RollUp.SHARE)
				? !exceedsShare(this.failed - this.waived, known() - this.unknown) : this.waived == this.failed;
		LocalDate bySubject = allCovered ? this.waivedUntil : null;
		if (asWhole == null || bySubject == null) {
			return (asWhole != null) ? asWhole : bySubject;
		}
		return asWhole.isAfter(bySubject) ? asWhole : bySubject;
	}

	/**
	 * The verdict with its most frequent reason; a draw goes to the first in the list.
	 */
	private Ruling dominant(Verdict verdict) {
		Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
		for (Finding finding : this.findings) {
			if (finding.verdict() == verdict) {
				reasons.merge(Reason.valueOf(finding.reason()), 1, Integer::sum);
			}
		}
		Reason most = Reason.BLANK;
		for (Map.Entry<Reason, Integer> entry : reasons.entrySet()) {
			most = (entry.getValue() > reasons.getOrDefault(most, 0)) ? entry.getKey() : most;
		}
		return new Ruling(verdict, most, "");
	}

	private Finding finding(String subject, Ruling ruling, String required, List<Evidence> evidence) {
		return new Finding(this.rule.id(), this.version, this.rule.clause(), this.rule.mandatory(),
				this.campus.schoolCode(), subject, ruling.verdict(), reason(ruling), ruling.value(), required, evidence,
				null);
	}

	private String schoolThreshold() {
		return (this.kind.rollUp() == RollUp.SHARE && known() > 0)
				? ">= " + this.rule.text("coverage_min") + " % tested" : this.threshold;
	}

	private static String reason(Ruling ruling) {
		Reason reason = ruling.reason();
		return (reason != null) ? reason.name() : "";
	}

	private void count(Verdict verdict) {
		switch (verdict) {
			case PASS -> this.passed++;
			case FAIL -> this.failed++;
			case OBSERVATION -> this.observed++;
			case UNKNOWN -> this.unknown++;
			case NOT_APPLICABLE -> this.notApplicable++;
		}
	}

	/** Keep one evidence a file for the rest, as old as its oldest row. */
	private void rest(Evidence evidence) {
		Evidence last = this.lastRest;
		if (last != null && last.origin().equals(evidence.origin()) && last.source().equals(evidence.source())
				&& !evidence.collectedAt().isBefore(last.collectedAt())) {
			return;
		}
		String key = evidence.origin() + '\n' + evidence.source();
		Evidence file = new Evidence(evidence.source(), evidence.collectedAt(), evidence.origin(), 0);
		this.lastRest = this.restEvidence.merge(key, file,
				(one, other) -> other.collectedAt().isBefore(one.collectedAt()) ? other : one);
	}

	private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
		return (one == null || other.isBefore(one)) ? other : one;
	}

}
