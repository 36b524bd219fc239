package org.campusctl.batch.roster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.LoadRequest;
import org.campusctl.batch.load.LoadService;
import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.load.LossGuard;
import org.campusctl.batch.load.RunReport;
import org.campusctl.mappings.table.RosterMapper;
import org.campusctl.mappings.table.SchoolLosses;
import org.campusctl.roster.DepartureGuard;
import org.campusctl.roster.GraduationSeason;
import org.campusctl.roster.Leavers;

import org.jspecify.annotations.Nullable;

/**
 * The job {@code roster-import}.
 */
public final class RosterImport {

	/** Name of the job. */
	public static final String JOB = "roster-import";

	private final LoadService service;

	private final RosterSettings settings;

	private final RosterMapper mapper;

	/**
	 * Create the import on a data centre.
	 * @param tools what loads need
	 * @param settings what is configured for rosters
	 */
	public RosterImport(LoadTools tools, RosterSettings settings) {
		this(new LoadService(tools), tools.infrastructure(), settings);
	}

	RosterImport(LoadService service, BatchInfrastructure infrastructure, RosterSettings settings) {
		this.service = service;
		this.settings = settings;
		this.mapper = infrastructure.mappers().getMapper(RosterMapper.class);
	}

	/**
	 * Import rosters.
	 * @param options what to import and how
	 * @param listener told of the progress
	 * @return the account
	 */
	public RunReport run(Options options, LoadListener listener) {
		Map<String, String> recorded = new HashMap<>();
		recorded.put("max-departures", String.valueOf(options.guard().maxPercent()));
		recorded.put("min-departures", String.valueOf(options.guard().minDepartures()));
		recorded.put("accept-departures",
				options.guard().acceptAll() ? "all" : String.join(",", new TreeSet<>(options.guard().accepted())));
		recorded.put("max-rejects", String.valueOf(options.maxRejects()));
		Map<String, String> configured = Map.of("profiles",
				Integer.toHexString(this.settings.profiles().toString().hashCode()), "districts",
				new TreeSet<>(this.settings.districts()).toString(), "authorities",
				new TreeSet<>(this.settings.authorities()).toString());
		return this.service.load(
				new LoadRequest(JOB, options.paths(), RosterDatasets.with(this.settings, this.mapper), options.delta(),
						options.dryRun(), options.force(), options.maxRejects(), guard(options.guard()),
						GraduationSeason.includes(this.settings.day()), options.authority(), recorded, configured),
				listener);
	}

	/**
	 * Describe what rosters are stored as.
	 * @param settings what is configured for rosters
	 * @param infrastructure what jobs run on
	 * @return the datasets
	 */
	public static List<Dataset> stored(RosterSettings settings, BatchInfrastructure infrastructure) {
		return RosterDatasets.with(settings, infrastructure.mappers().getMapper(RosterMapper.class));
	}

	/**
	 * Ask the import at work to stop at the end of its chunk. Called from another thread.
	 */
	public void stop() {
		this.service.stop();
	}

	private static LossGuard guard(DepartureGuard guard) {
		return (losses) -> {
			DepartureGuard.Decision decision = guard.decide(losses.schoolCode(), leavers(losses));
			return new LossGuard.Decision(decision.isWithheld(), decision.withholdsGraduates(), decision.code());
		};
	}

	private static Leavers leavers(SchoolLosses losses) {
		return new Leavers(Math.toIntExact(losses.active()), Math.toIntExact(losses.departing()),
				Math.toIntExact(losses.moving()), Math.toIntExact(losses.graduating()), losses.unreadable() > 0);
	}

	/**
	 * What to import and how.
	 *
	 * @param paths folders, archives, files
	 * @param delta whether absent rows mean nothing
	 * @param dryRun whether to stop before apply
	 * @param force whether to import again what was imported last
	 * @param maxRejects percentage of a file's rows above which the drop is refused
	 * @param guard decides on departures
	 * @param authority the authority to act as, or null
	 */
	public record Options(List<Path> paths, boolean delta, boolean dryRun, boolean force, int maxRejects,
			DepartureGuard guard, @Nullable String authority) {

		public Options {
			paths = List.copyOf(paths);
		}

	}

}
