package org.campusctl.batch.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.batch.load.Conclusion;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.LoadRequest;
import org.campusctl.batch.load.LoadService;
import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.load.LossGuard;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterDatasets;
import org.campusctl.batch.roster.RosterSettings;
import org.campusctl.mappings.table.InventoryMapper;
import org.campusctl.mappings.table.RosterMapper;

import org.jspecify.annotations.Nullable;

/**
 * The job {@code network-import}.
 */
public final class NetworkImport {

	/** Name of the job. */
	public static final String JOB = "network-import";

	/** Lists are replaced, not guarded: nobody departs. */
	private static final LossGuard NO_GUARD = (losses) -> new LossGuard.Decision(false, false, "");

	private final LoadService service;

	private final RosterSettings rosters;

	private final RosterMapper rosterMapper;

	private final InventoryMapper mapper;

	/**
	 * Create the import on a data centre.
	 * @param tools what loads need
	 * @param rosters what is configured for rosters: inventories refer to schools
	 */
	public NetworkImport(LoadTools tools, RosterSettings rosters) {
		this.service = new LoadService(tools);
		this.rosters = rosters;
		this.rosterMapper = tools.infrastructure().mappers().getMapper(RosterMapper.class);
		this.mapper = tools.infrastructure().mappers().getMapper(InventoryMapper.class);
	}

	/**
	 * Import inventories.
	 * @param options what to import and how
	 * @param listener told of the progress
	 * @return the account
	 */
	public RunReport run(Options options, LoadListener listener) {
		NetworkSettings settings = options.settings();
		Map<String, String> recorded = Map.of("max-rejects", String.valueOf(options.maxRejects()), "vouched",
				String.valueOf(settings.vouchedBy() != null));
		Map<String, String> configured = Map.of("profiles",
				Integer.toHexString(settings.profiles().toString().hashCode()), "vouched-by",
				Integer.toHexString(String.valueOf(settings.vouchedBy()).hashCode()));
		return this.service
			.load(new LoadRequest(JOB, options.paths(), NetworkDatasets.with(settings, this.mapper, this.rosterMapper),
					List.of(RosterDatasets.schools(this.rosters, this.rosterMapper)), options.delta(), options.dryRun(),
					options.force(), options.maxRejects(), NO_GUARD, false, options.authority(), recorded, configured,
					Conclusion.NONE), listener);
	}

	/**
	 * Describe what inventories are stored as.
	 * @param settings what is configured for networks
	 * @param infrastructure what jobs run on
	 * @return the datasets
	 */
	public static List<Dataset> stored(NetworkSettings settings, BatchInfrastructure infrastructure) {
		return NetworkDatasets.with(settings, infrastructure.mappers().getMapper(InventoryMapper.class),
				infrastructure.mappers().getMapper(RosterMapper.class));
	}

	/**
	 * Ask the import at work to stop at the end of its chunk. Called from another thread.
	 */
	public void stop() {
		this.service.stop();
	}

	/**
	 * What to import and how.
	 *
	 * @param paths folders, archives, files
	 * @param delta whether to merge instead of replace
	 * @param dryRun whether to stop before apply
	 * @param force whether to import again what was imported last
	 * @param maxRejects percentage of a file's rows above which the drop is refused
	 * @param settings profiles, day, and who vouches
	 * @param authority the authority to act as, or null
	 */
	public record Options(List<Path> paths, boolean delta, boolean dryRun, boolean force, int maxRejects,
			NetworkSettings settings, @Nullable String authority) {

		public Options {
			paths = List.copyOf(paths);
		}

	}

}
