package org.campusctl.admission;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.AppName;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.Waiver;

/**
 * What waivers may cover in an admission check: want of an admission, never harm, denial
 * or a foreign signature.
 */
public final class AdmissionWaivers {

	private AdmissionWaivers() {
	}

	/**
	 * Tell whether the rule of a waiver is a decision of this check.
	 * @param rule rule that a waiver names
	 * @return whether it is
	 */
	public static boolean isDecision(String rule) {
		return Arrays.stream(Decision.values()).anyMatch((decision) -> decision.name().equals(rule));
	}

	/**
	 * Say why a waiver cannot be accepted.
	 * @param waiver a waiver whose rule is a decision of this check
	 * @return {@code admission.waiver-not-coverable}; empty when it can be accepted
	 */
	public static Optional<Problem> refusal(Waiver waiver) {
		boolean coverable = Arrays.stream(Decision.values())
			.anyMatch((decision) -> decision.isWaivable() && decision.name().equals(waiver.rule()));
		if (coverable) {
			return Optional.empty();
		}
		String allowed = Arrays.stream(Decision.values())
			.filter(Decision::isWaivable)
			.map(Decision::name)
			.collect(Collectors.joining(", "));
		return Optional.of(Problem.error("rule", "admission.waiver-not-coverable", waiver.rule(), allowed));
	}

	/**
	 * Find the waiver that covers a ruling longest.
	 * @param waivers waivers that stand
	 * @param ruling the ruling
	 * @param schoolCode the school
	 * @param app the app; waivers call it by {@link App#subject()}, by its package id,
	 * or, where it has none, by its name
	 * @param day day of the check
	 * @return the waiver; empty when none covers it, or none may
	 */
	public static Optional<Waiver> covering(Collection<Waiver> waivers, Ruling ruling, String schoolCode, App app,
			LocalDate day) {
		if (!ruling.isWaivable()) {
			return Optional.empty();
		}
		return waivers.stream()
			.filter((waiver) -> waiver.covers(ruling.decision().name(), schoolCode, waiver.subject(), day)
					&& isMeant(waiver.subject(), app))
			.max(Comparator.comparing(Waiver::until));
	}

	private static boolean isMeant(String subject, App app) {
		if (subject.isEmpty()) {
			return true;
		}
		String prefix = app.platform().code() + ":";
		String id = subject.startsWith(prefix) ? subject.substring(prefix.length()).strip() : subject.strip();
		return app.packageId().isEmpty() ? AppName.normalise(id).equals(AppName.normalise(app.name()))
				: app.platform().packageKey(id).equals(app.platform().packageKey(app.packageId()));
	}

}
