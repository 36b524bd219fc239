package org.campusctl.batch.admission;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.admission.AdmissionCheck;
import org.campusctl.admission.CheckParameters;
import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.batch.load.Conclusion;
import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.LoadRequest;
import org.campusctl.batch.load.LoadService;
import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.load.LossGuard;
import org.campusctl.batch.load.RunReport;
import org.campusctl.compliance.Verdict;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.table.AdmissionMapper;
import org.campusctl.mappings.table.CheckedSchoolRow;
import org.campusctl.mappings.table.ChangeCount;
import org.campusctl.storage.IndexKey;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job {@code admission-check}: inventories of devices against the lists in force.
 */
public final class InventoryCheck {

	/** Name of the job. */
	public static final String JOB = "admission-check";

	private static final int FAILED = 4;

	private static final int NOT_KNOWN = 5;

	private final LoadService service;

	private final LoadTools tools;

	private final AdmissionSettings settings;

	private final ActiveWaivers waivers;

	private final AdmissionMapper mapper;

	private final TransactionTemplate transactions;

	/**
	 * Create the check on a data centre.
	 * @param tools what loads need
	 * @param settings what is configured for app admission
	 * @param waivers accepted exceptions
	 */
	public InventoryCheck(LoadTools tools, AdmissionSettings settings, ActiveWaivers waivers) {
		BatchInfrastructure infrastructure = tools.infrastructure();
		this.service = new LoadService(tools);
		this.tools = tools;
		this.settings = settings;
		this.waivers = waivers;
		this.mapper = infrastructure.mappers().getMapper(AdmissionMapper.class);
		this.transactions = new TransactionTemplate(infrastructure.transactionManager());
	}

	/**
	 * Check inventories.
	 * @param options what to check and how
	 * @param listener told of the progress
	 * @return the account, and what it found
	 * @throws Failure 65 if no list is in force; 66 if {@code --school} is not known
	 */
	public Result run(Options options, LoadListener listener) {
		String school = (options.school() != null) ? schoolCode(options.school()) : "";
		ListStore store = new ListStore(this.mapper, this.settings);
		long listRun = store.runOn(options.asOf(), this.settings.zone())
			.orElseThrow(() -> new Failure(FailureKind.INPUT_REFUSED, "admission-check.no-lists"));
		AdmissionCheck check = AdmissionCheck.of(store.after(listRun),
				new CheckParameters(options.asOf(), this.settings.requireSchoolFiling()));
		InventoryDecisions decisions = new InventoryDecisions(this.mapper, this.tools.infrastructure().dataSource(),
				check, listRun, this.waivers.on(options.asOf()),
				new InventoryDecisions.Population(options.authority(), school.isEmpty() ? null : school),
				this.settings.day(), this.settings.reportLocale());
		InventorySteps steps = new InventorySteps(this.mapper, decisions, options.authority());
		AppInventory inventory = new AppInventory(school,
				new AppDictionary((text) -> this.tools.keys().index(IndexKey.FINGERPRINT, text)));
		List<Dataset> datasets = new ArrayList<>();
		for (ColumnProfile profile : this.settings.profiles()) {
			if (profile.dataset().equals("app")) {
				datasets.add(inventory.dataset(profile, steps));
			}
		}
		// A check is no import: the same inventory is checked again whenever asked.
		RunReport report = this.service.load(
				new LoadRequest(JOB, options.paths(), datasets, false, false, true, options.maxRejects(),
						LossGuard.NONE, false, options.authority(), recorded(options, school),
						Map.of("lists", check.revision()), (run, folder) -> conclude(run, folder, options, check)),
				listener);
		return new Result(report, options.asOf(), listRun, check.revision(), picture(report));
	}

	/** Ask the check at work to stop. Called from another thread. */
	public void stop() {
		this.service.stop();
	}

	private static Map<String, String> recorded(Options options, String school) {
		return Map.of("as-of", options.asOf().toString(), "school", school, "max-rejects",
				String.valueOf(options.maxRejects()));
	}

	private String schoolCode(String code) {
		CheckedSchoolRow found = this.mapper.school(code);
		if (found == null) {
			throw new Failure(FailureKind.NOT_FOUND, "admission-check.school-unknown", code);
		}
		return found.schoolCode();
	}

	private Conclusion.Result conclude(long run, Path folder, Options options, AdmissionCheck check) {
		Path out = options.out();
		Path target = (out != null) ? out.toAbsolutePath().normalize() : folder;
		Path findings = this.transactions.execute((status) -> new AdmissionFiles(this.mapper, target).write(run));
		Map<String, Long> verdicts = new LinkedHashMap<>();
		for (Verdict verdict : Verdict.values()) {
			verdicts.put(verdict.name(), 0L);
		}
		verdicts.put("waived", 0L);
		for (ChangeCount count : this.mapper.verdicts(run)) {
			verdicts.put(count.change(), count.rows());
		}
		int exitCode = 0;
		if (this.mapper.openFails(run) > 0) {
			exitCode = FAILED;
		}
		else if (verdicts.getOrDefault(Verdict.UNKNOWN.name(), 0L) > 0) {
			exitCode = NOT_KNOWN;
		}
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("asOf", options.asOf().toString());
		details.put("listRevision", check.revision());
		details.put("decisions", CheckPicture.counts(this.mapper.decisions(run)));
		details.put("sinceLastCheck", CheckPicture.counts(this.mapper.changeCounts(run)));
		return new Conclusion.Result(verdicts, shown(findings), details, exitCode);
	}

	private String shown(Path file) {
		Path home = this.tools.home().toAbsolutePath().normalize();
		Path absolute = file.toAbsolutePath().normalize();
		return (absolute.startsWith(home) ? home.relativize(absolute) : absolute).toString().replace('\\', '/');
	}

	private @Nullable CheckPicture picture(RunReport report) {
		return (report.verdicts() != null) ? CheckPicture.of(this.mapper, report.run()) : null;
	}

	/**
	 * What to check and how.
	 *
	 * @param paths folders, archives, files
	 * @param asOf day for which to decide
	 * @param out folder for the findings, or null for the run's own
	 * @param maxRejects percentage of a file's rows above which the drop is refused
	 * @param school school of files that name none, or null
	 * @param authority the authority to act as, or null
	 */
	public record Options(List<Path> paths, LocalDate asOf, @Nullable Path out, int maxRejects, @Nullable String school,
			@Nullable String authority) {

		public Options {
			paths = List.copyOf(paths);
		}

	}

	/**
	 * What came of a check.
	 *
	 * @param report the account of the run
	 * @param asOf day for which it decided
	 * @param listRun import whose lists it used
	 * @param revision SHA-256 of those lists
	 * @param picture what is worth saying first; null when the drop was refused
	 */
	public record Result(RunReport report, LocalDate asOf, long listRun, String revision,
			@Nullable CheckPicture picture) {

	}

}
