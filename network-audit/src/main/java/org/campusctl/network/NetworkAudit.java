package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.campusctl.compliance.Finding;
import org.campusctl.compliance.Rule;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.compliance.Verdict;
import org.campusctl.compliance.Waiver;
import org.campusctl.network.address.SpecialPurposeRegistry;
import org.campusctl.network.inventory.CampusInventory;

/**
 * Audits campus networks against a rule sheet, one school at a time. Pure and immutable:
 * one instance serves any number of schools and threads; the same school, sheet and day
 * give the same audit, whatever the order of the rows.
 */
public final class NetworkAudit {

	private final RuleSheet sheet;

	private final Terms terms;

	private final SpecialPurposeRegistry registry;

	private final WaiverBook waivers;

	private final PrefixOverlaps overlaps;

	private NetworkAudit(RuleSheet sheet, Terms terms, SpecialPurposeRegistry registry, WaiverBook waivers,
			PrefixOverlaps overlaps) {
		this.sheet = sheet;
		this.terms = terms;
		this.registry = registry;
		this.waivers = waivers;
		this.overlaps = overlaps;
	}

	/**
	 * Prepare audits for a day.
	 * @param sheet the rules; ids that the engine does not know are not allowed, see
	 * {@link NetworkRuleSheet}
	 * @param registry what addresses are good for
	 * @param asOf the day: decides what is stale and which waivers cover
	 * @param waivers accepted exceptions of all schools
	 * @param overlaps of the prefixes of all schools; see {@link #prefixes}
	 * @return the audit, ready for schools
	 */
	public static NetworkAudit of(RuleSheet sheet, SpecialPurposeRegistry registry, LocalDate asOf,
			List<Waiver> waivers, PrefixOverlaps overlaps) {
		return new NetworkAudit(sheet, new Terms(sheet, asOf), registry, new WaiverBook(waivers, asOf), overlaps);
	}

	/**
	 * Return the prefixes of a school for {@link PrefixOverlaps#among}: those of fresh
	 * segments on which the sources agree. Needs the segments only.
	 * @param sheet the rules
	 * @param asOf the day
	 * @param school the school
	 * @return its prefixes
	 */
	public static List<SchoolPrefix> prefixes(RuleSheet sheet, LocalDate asOf, CampusInventory school) {
		return OverlapRules.prefixes(school, new Terms(sheet, asOf));
	}

	/**
	 * Audit a school. A school that delivered nothing is UNKNOWN in every rule; a school
	 * of a type that the sheet is not for is NOT_APPLICABLE in every rule.
	 * @param school everything known of it
	 * @return verdicts a rule, findings a subject, and the score
	 */
	public SchoolAudit audit(CampusInventory school) {
		if (!this.sheet.appliesTo(school.schoolType())) {
			return notApplicable(school.schoolCode());
		}
		Campus campus = new Campus(school, this.terms);
		Audit audit = Audit.begin(campus, this.terms, this.registry, this.sheet.version(), this.waivers);
		SegmentRules.judge(audit);
		OverlapRules.judge(audit, this.overlaps);
		DeviceRules.judge(audit);
		LinkRules.judge(audit);
		PortRules.judge(audit);
		CablingRules.judge(audit);
		UplinkRules.judge(audit);
		CoverageRules.judge(audit);
		QualityRules.judge(audit);
		List<Finding> findings = new ArrayList<>();
		List<RuleVerdict> verdicts = new ArrayList<>();
		for (Rule rule : this.sheet.rules()) {
			verdicts.add(audit.tally(kind(rule)).close(findings));
		}
		return new SchoolAudit(school.schoolCode(), verdicts, findings, Score.of(verdicts));
	}

	private SchoolAudit notApplicable(String schoolCode) {
		List<Finding> findings = new ArrayList<>();
		List<RuleVerdict> verdicts = new ArrayList<>();
		for (Rule rule : this.sheet.rules()) {
			verdicts.add(new RuleVerdict(rule.id(), rule.clause(), rule.mandatory(), Verdict.NOT_APPLICABLE, "", 0, 0,
					0, 0, 0, 0, null));
			findings.add(new Finding(rule.id(), this.sheet.version(), rule.clause(), rule.mandatory(), schoolCode,
					Finding.REST, Verdict.NOT_APPLICABLE, "", "0 of 0", this.terms.threshold(kind(rule)), List.of(),
					null));
		}
		return new SchoolAudit(schoolCode, verdicts, findings, Score.of(verdicts));
	}

	private static NetworkRule kind(Rule rule) {
		NetworkRule kind = NetworkRule.find(rule.id());
		if (kind == null) {
			throw new IllegalArgumentException("no engine for rule " + rule.id());
		}
		return kind;
	}

}
