package org.campusctl.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.campusctl.admission.lists.ListEntry;
import org.campusctl.admission.lists.WhitelistEntry;
import org.campusctl.compliance.Verdict;
import org.campusctl.failure.Messages;

import org.jspecify.annotations.Nullable;

/**
 * What the check says of one app in one school.
 *
 * @param decision the decision
 * @param verdict its verdict
 * @param flags what is worth knowing beside it
 * @param entry the entry that decided or got furthest, or null when none matched
 * @param sameName entries with the same name, for {@link Flag#NAME_ONLY}; else empty
 * @param imitated what the app looks like, for {@link Flag#LOOKALIKE}; else empty
 */
public record Ruling(Decision decision, Verdict verdict, Flags flags, @Nullable ListEntry entry, String sameName,
		String imitated) {

	static Ruling of(Decision decision, Flags flags, @Nullable ListEntry entry) {
		return new Ruling(decision, decision.verdict(), flags, entry, "", "");
	}

	/**
	 * Return what the findings' column {@code rule} says: the entry that decided.
	 * @return key of the entry, or empty
	 */
	public String rule() {
		return (this.entry != null) ? this.entry.key() : "";
	}

	/**
	 * Tell whether a waiver can cover the ruling.
	 * @return true for a FAIL of a decision that can be waived
	 */
	public boolean isWaivable() {
		return this.verdict == Verdict.FAIL && this.decision.isWaivable();
	}

	/**
	 * Say what to do about it.
	 * @param locale language of the text
	 * @return one line; empty when there is nothing to do
	 */
	public String remedy(Locale locale) {
		Messages messages = Messages.in(locale);
		List<String> sentences = new ArrayList<>();
		sentences.add(messages.text("admission.remedy." + this.decision, rule(), detail()));
		for (Flag flag : this.flags.list()) {
			String code = "admission.flag-remedy." + flag;
			if (messages.has(code)) {
				sentences.add(messages.text(code, (flag == Flag.LOOKALIKE) ? this.imitated : this.sameName));
			}
		}
		sentences.removeIf(String::isBlank);
		return String.join(locale.getLanguage().equals("zh") ? "" : " ", sentences);
	}

	private String detail() {
		if (!(this.entry instanceof WhitelistEntry listed)) {
			return "";
		}
		return switch (this.decision) {
			case FILING_EXPIRED -> String.valueOf(listed.validity().to());
			case NOT_YET_VALID -> String.valueOf(listed.validity().from());
			case SCOPE_MISMATCH -> listed.scope().toString();
			case VERSION_OUT_OF_RANGE -> listed.versions().toString();
			case UNRESOLVED, HARMFUL, DENIED, SIGNER_MISMATCH, SCHOOL_NOT_FILED, GREY, ALLOWED_UNVERIFIED, ALLOWED,
					SYSTEM, SYSTEM_UNVERIFIED, OUT_OF_SCOPE, NOT_LISTED, NOT_JUDGED ->
				listed.title();
		};
	}

}
