package org.campusctl.admission;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.lists.AdmissionLists;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.compliance.Problem;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * The admission check against one revision of the lists on one day. Built once; safe for
 * any number of threads.
 */
public final class AdmissionCheck {

	/**
	 * Apps whose judgement is kept. A city has a few thousand; the limit keeps the heap
	 * bounded when an inventory invents names.
	 */
	private static final int KEPT_JUDGEMENTS = 20_000;

	private final CheckParameters parameters;

	private final String revision;

	private final ListIndex lists;

	private final FilingIndex filings;

	private final ConcurrentMap<App, AppJudgement> judgements = new ConcurrentHashMap<>();

	private AdmissionCheck(AdmissionLists lists, CheckParameters parameters) {
		this.parameters = parameters;
		this.revision = lists.revision();
		this.lists = new ListIndex(lists, parameters);
		this.filings = new FilingIndex(lists.schoolFilings(), parameters.asOf());
	}

	/**
	 * Build the check.
	 * @param lists the lists in force
	 * @param parameters the day, and what the check requires
	 * @return the check
	 * @throws Failure {@code admission.list-empty} or {@code admission.list-expired}
	 * (exit code 65): no app must pass, or fail, for want of a list
	 */
	public static AdmissionCheck of(AdmissionLists lists, CheckParameters parameters) {
		Optional<Problem> problem = lists.problemOn(parameters.asOf());
		if (problem.isPresent()) {
			throw new Failure(FailureKind.INPUT_REFUSED, problem.get().code(), problem.get().arguments().toArray());
		}
		return new AdmissionCheck(lists, parameters);
	}

	/**
	 * Return the parameters of the check.
	 * @return day and requirements
	 */
	public CheckParameters parameters() {
		return this.parameters;
	}

	/**
	 * Return the revision of the lists that the check uses.
	 * @return SHA-256, 64 hex digits
	 */
	public String revision() {
		return this.revision;
	}

	/**
	 * Hold an app against the lists. Callers that decide one app for many schools do this
	 * once.
	 * @param app the app
	 * @return what decides it for any school
	 */
	public AppJudgement judge(App app) {
		return new AppJudgement(AppMatches.of(app, this.lists, this.parameters.asOf()), this.lists, this.filings,
				this.parameters);
	}

	/**
	 * Decide one app in one school.
	 * @param school the school
	 * @param observed the app that was seen there
	 * @return the ruling
	 */
	public Ruling decide(SchoolProfile school, ObservedApp observed) {
		AppJudgement judgement = this.judgements.get(observed.app());
		if (judgement == null) {
			if (this.judgements.size() >= KEPT_JUDGEMENTS) {
				this.judgements.clear();
			}
			judgement = this.judgements.computeIfAbsent(observed.app(), this::judge);
		}
		return judgement.decide(school);
	}

	/**
	 * Decide and say why.
	 * @param school the school
	 * @param app the app
	 * @return the ruling with every step that led to it
	 */
	public Explanation explain(SchoolProfile school, App app) {
		return new ExplanationWriter(judge(app), school, this.parameters).write(this.revision);
	}

}
