package org.campusctl.batch.admission;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.campusctl.admission.AdmissionCheck;
import org.campusctl.admission.CheckParameters;
import org.campusctl.admission.Explanation;
import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.Fingerprint;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;
import org.campusctl.admission.lists.AdmissionLists;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.compliance.Parsed;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.table.AdmissionMapper;
import org.campusctl.mappings.table.CheckedSchoolRow;
import org.campusctl.mappings.table.AppFindingRow;
import org.campusctl.school.Stage;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says what is decided of one app in one school today, and why. What the question leaves
 * out is taken from the latest checks: the school where the app looks worst, its version
 * and signer there.
 */
public final class AdmissionExplain {

	private final AdmissionMapper mapper;

	private final AdmissionSettings settings;

	private final TransactionTemplate transactions;

	/**
	 * Create it on a data centre.
	 * @param infrastructure database
	 * @param settings what is configured for app admission
	 */
	public AdmissionExplain(BatchInfrastructure infrastructure, AdmissionSettings settings) {
		this.mapper = infrastructure.mappers().getMapper(AdmissionMapper.class);
		this.settings = settings;
		this.transactions = new TransactionTemplate(infrastructure.transactionManager());
	}

	/**
	 * Answer a question.
	 * @param question what is asked
	 * @return the explanation
	 * @throws Failure 64 if the signer cannot be read; 65 if no list is in force; 66 if
	 * the school is not known
	 */
	public Answer answer(Question question) {
		return Objects.requireNonNull(this.transactions.execute((status) -> explained(question)));
	}

	private Answer explained(Question question) {
		CheckedSchoolRow asked = (question.school() != null) ? school(question.school()) : null;
		ListStore store = new ListStore(this.mapper, this.settings);
		long run = store.runOn(this.settings.day(), this.settings.zone())
			.orElseThrow(() -> new Failure(FailureKind.INPUT_REFUSED, "admission-check.no-lists"));
		AdmissionLists lists = store.after(run);
		AdmissionCheck check = AdmissionCheck.of(lists,
				new CheckParameters(this.settings.day(), this.settings.requireSchoolFiling()));
		List<AppFindingRow> seen = this.mapper.sightings(question.app(), (asked != null) ? asked.schoolCode() : null,
				(question.platform() != null) ? question.platform().code() : null);
		AppFindingRow sighting = seen.isEmpty() ? null : seen.get(0);
		App app = app(question, sighting, lists);
		CheckedSchoolRow school = (asked == null && sighting != null) ? this.mapper.school(sighting.schoolCode())
				: asked;
		SchoolProfile profile = (school != null) ? SchoolProfiles.of(school)
				: new SchoolProfile("*", "*", "", EnumSet.allOf(Stage.class), new TreeSet<>());
		return new Answer(check.explain(profile, app), (school != null) ? school.name() : "", sighting != null,
				(sighting != null) ? sighting.devices() : 0);
	}

	private CheckedSchoolRow school(String code) {
		CheckedSchoolRow school = this.mapper.school(code);
		if (school == null) {
			throw new Failure(FailureKind.NOT_FOUND, "admission-check.school-unknown", code);
		}
		return school;
	}

	private static App app(Question question, @Nullable AppFindingRow sighting, AdmissionLists lists) {
		App seen = (sighting != null) ? new SeenApps().app(sighting) : unseen(question, lists);
		Signers signers = seen.signers();
		if (question.signer() != null) {
			if (!(Signers.parse(question.signer()) instanceof Parsed.Ok<Signers> ok)) {
				throw new Failure(FailureKind.USAGE, "admission-explain.signer", Fingerprint.NOTATIONS);
			}
			signers = ok.value();
		}
		Long code = seen.versionCode();
		String name = seen.versionName();
		String version = question.version();
		if (version != null) {
			boolean isCode = version.matches("[0-9]{1,18}");
			code = isCode ? Long.valueOf(version) : null;
			name = isCode ? "" : version;
		}
		return new App((question.platform() != null) ? question.platform() : seen.platform(), seen.packageId(),
				seen.name(), seen.developer(), code, name, signers, seen.preinstalled(), false);
	}

	/** An app that no check has seen: a package id has no blanks and a point. */
	private static App unseen(Question question, AdmissionLists lists) {
		String id = question.app();
		Platform platform = lists.whitelist()
			.stream()
			.filter((entry) -> entry.packageId().equals(id) && entry.platform() != Platform.ANY)
			.map((entry) -> entry.platform())
			.findFirst()
			.orElse(Platform.ANDROID);
		boolean isPackage = id.matches("\\S+") && id.chars().allMatch((c) -> c < 128);
		return new App(platform, isPackage ? id : "", isPackage ? "" : id, "", null, "", Signers.NONE, false, false);
	}

	/**
	 * What is asked.
	 *
	 * @param app package id, or name
	 * @param school school code, or null
	 * @param platform platform, or null
	 * @param version version code or name, or null
	 * @param signer signing certificates, or null
	 */
	public record Question(String app, @Nullable String school, @Nullable Platform platform, @Nullable String version,
			@Nullable String signer) {

	}

	/**
	 * What is answered.
	 *
	 * @param explanation the ruling and its steps
	 * @param schoolName name of the school, or empty
	 * @param seen whether a check has seen the app there
	 * @param devices on how many devices
	 */
	public record Answer(Explanation explanation, String schoolName, boolean seen, long devices) {

	}

}
