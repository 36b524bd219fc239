package org.campusctl.network;

import java.util.List;
import java.util.Locale;

import org.campusctl.compliance.Finding;
import org.campusctl.compliance.Rule;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.compliance.Verdict;
import org.campusctl.failure.Messages;

/**
 * What to do about a finding: about missing evidence what the reason says, about a breach
 * what the rule sheet says.
 */
public final class Remedies {

	private Remedies() {
	}

	/**
	 * Return the advice for a finding.
	 * @param sheet the rule sheet
	 * @param finding the finding
	 * @param locale language of the text
	 * @return one line; empty where nothing is to be done
	 */
	public static String of(RuleSheet sheet, Finding finding, Locale locale) {
		if (finding.verdict() == Verdict.PASS || finding.verdict() == Verdict.NOT_APPLICABLE) {
			return "";
		}
		Messages messages = Messages.in(locale);
		List<String> keys = (finding.verdict() == Verdict.FAIL) ? List.of()
				: List.of(finding.rule() + "." + finding.verdict() + "." + finding.reason(),
						finding.rule() + "." + finding.reason(), finding.reason());
		for (String key : keys) {
			if (messages.has("network.remedy." + key)) {
				return messages.text("network.remedy." + key);
			}
		}
		Rule rule = sheet.find(finding.rule());
		return (rule != null) ? rule.remedy().in(locale) : "";
	}

}
