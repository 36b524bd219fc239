package org.campusctl.batch.admission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.campusctl.admission.lists.AdmissionLists;
import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.batch.load.Conclusion;
import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.LoadRequest;
import org.campusctl.batch.load.LoadService;
import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.load.LossGuard;
import org.campusctl.batch.load.RunReport;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.table.AdmissionMapper;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job {@code admission-import}: lists replace what the named list held. One rejected
 * row that denies something refuses the drop; then the former revision stays in force.
 */
public final class AdmissionImport {

	/** Name of the job. */
	public static final String JOB = "admission-import";

	/** Percentage of a file's rows above which the drop is refused. */
	private static final int MAX_REJECTS = 20;

	private final LoadService service;

	private final AdmissionSettings settings;

	private final AdmissionMapper mapper;

	private final TransactionTemplate transactions;

	/**
	 * Create the import on a data centre.
	 * @param tools what loads need
	 * @param settings what is configured for app admission
	 */
	public AdmissionImport(LoadTools tools, AdmissionSettings settings) {
		BatchInfrastructure infrastructure = tools.infrastructure();
		this.service = new LoadService(tools);
		this.settings = settings;
		this.mapper = infrastructure.mappers().getMapper(AdmissionMapper.class);
		this.transactions = new TransactionTemplate(infrastructure.transactionManager());
	}

	/**
	 * Import lists.
	 * @param options what to import and how
	 * @param listener told of the progress
	 * @return the account
	 * @throws Failure 64 if the name of the list cannot be one; 77 if an authority hands
	 * in a list of the city
	 */
	public RunReport run(Options options, LoadListener listener) {
		if (!options.list().matches("[\\p{L}\\p{N}_.-]{1,60}")) {
			throw new Failure(FailureKind.USAGE, "admission-import.list-name");
		}
		List<Dataset> datasets = new ArrayList<>(
				AdmissionDatasets.of(this.settings, options.list(), options.authority()));
		datasets.add(KnownSchools.dataset(this.mapper));
		Map<String, String> configured = Map.of("profiles",
				Integer.toHexString(this.settings.profiles().toString().hashCode()));
		return this.service.load(new LoadRequest(JOB, options.paths(), datasets, options.delta(), options.dryRun(),
				options.force(), MAX_REJECTS, LossGuard.NONE, false, options.authority(),
				Map.of("list", options.list()), configured, (run, folder) -> conclude(run, options.list())), listener);
	}

	/**
	 * Describe what the lists of all names are stored as.
	 * @param settings what is configured for app admission
	 * @return the datasets
	 */
	public static List<Dataset> stored(AdmissionSettings settings) {
		return AdmissionDatasets.of(settings, "", null);
	}

	/** Ask the import at work to stop. Called from another thread. */
	public void stop() {
		this.service.stop();
	}

	/** Note the revision that is in force now. */
	private Conclusion.Result conclude(long run, String list) {
		this.transactions.executeWithoutResult((status) -> {
			AdmissionLists lists = new ListStore(this.mapper, this.settings).after(run);
			long entries = (long) lists.whitelist().size() + lists.providerBans().size() + lists.schoolFilings().size()
					+ lists.harmful().size() + lists.systemApps().size() + lists.generalApps().size();
			this.mapper.deleteRevision(run);
			this.mapper.insertRevision(run, list, lists.revision(), entries);
		});
		return Conclusion.Result.NONE;
	}

	/**
	 * What to import and how.
	 *
	 * @param paths folders, archives, files
	 * @param list name of the list
	 * @param delta whether absent entries stay
	 * @param dryRun whether to stop before apply
	 * @param force whether to import again what was imported last
	 * @param authority the authority to act as, or null
	 */
	public record Options(List<Path> paths, String list, boolean delta, boolean dryRun, boolean force,
			@Nullable String authority) {

		public Options {
			paths = List.copyOf(paths);
		}

	}

}
