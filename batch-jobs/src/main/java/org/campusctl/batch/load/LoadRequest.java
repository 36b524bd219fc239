package org.campusctl.batch.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants loaded, and how.
 *
 * @param job name of the job, such as {@code roster-import}
 * @param paths folders, archives, files
 * @param datasets datasets that the drop may contain, in any order
 * @param parents datasets that rows may refer to but that the drop is not read for
 * @param delta whether absent rows mean nothing
 * @param dryRun whether to stop before apply
 * @param force whether to run although files, mode and options are those of the last
 * completed run
 * @param maxRejects percentage of a file's rows above which the drop is refused, 0 to 100
 * @param guard decides on departures
 * @param graduationSeason whether pupils of a final grade graduate by being absent
 * @param authority the authority the user acts as, or null for the whole city
 * @param options the options that change the outcome, for the run record; nothing
 * personal
 * @param settings what else changes the outcome but is configured, not given: versions of
 * profiles and lists
 * @param conclusion what is done once the drop was taken
 */
public record LoadRequest(String job, List<Path> paths, List<Dataset> datasets, List<Dataset> parents, boolean delta,
		boolean dryRun, boolean force, int maxRejects, LossGuard guard, boolean graduationSeason,
		@Nullable String authority, Map<String, String> options, Map<String, String> settings, Conclusion conclusion) {

	/** Rows of a file that may always be rejected without refusing the drop. */
	public static final int MIN_REJECTS = 20;

	/**
	 * Create a request whose datasets refer to one another only.
	 * @param job name of the job
	 * @param paths folders, archives, files
	 * @param datasets datasets that the drop may contain
	 * @param delta whether absent rows mean nothing
	 * @param dryRun whether to stop before apply
	 * @param force whether to run again what was run last
	 * @param maxRejects percentage of a file's rows above which the drop is refused
	 * @param guard decides on departures
	 * @param graduationSeason whether pupils graduate by being absent
	 * @param authority the authority the user acts as, or null
	 * @param options the options that change the outcome
	 * @param settings what else changes the outcome
	 */
	public LoadRequest(String job, List<Path> paths, List<Dataset> datasets, boolean delta, boolean dryRun,
			boolean force, int maxRejects, LossGuard guard, boolean graduationSeason, @Nullable String authority,
			Map<String, String> options, Map<String, String> settings) {
		this(job, paths, datasets, List.of(), delta, dryRun, force, maxRejects, guard, graduationSeason, authority,
				options, settings, Conclusion.NONE);
	}

	public LoadRequest {
		paths = List.copyOf(paths);
		parents = List.copyOf(parents);
		datasets = DatasetOrder.parentsFirst(datasets);
		options = Map.copyOf(options);
		settings = Map.copyOf(settings);
	}

	/**
	 * Return every dataset that the run has tables for.
	 * @return datasets and parents
	 */
	List<Dataset> known() {
		return Stream.concat(this.parents.stream(), this.datasets.stream()).toList();
	}

	/**
	 * Ask for an import whose datasets refer to one another only.
	 * @param job name of the job
	 * @param paths folders, archives, files
	 * @param datasets datasets that the drop may contain
	 * @param delta whether absent rows mean nothing
	 * @param dryRun whether to stop before apply
	 * @param force whether to run although nothing changed
	 * @param maxRejects percentage of rejected rows above which the drop is refused
	 * @param guard decides on departures
	 * @param graduationSeason whether pupils of a final grade graduate by being absent
	 * @param authority the authority the user acts as, or null
	 * @param options the options that change the outcome
	 * @param settings what else changes the outcome
	 * @param conclusion what is done once the drop was taken
	 */
	public LoadRequest(String job, List<Path> paths, List<Dataset> datasets, boolean delta, boolean dryRun,
			boolean force, int maxRejects, LossGuard guard, boolean graduationSeason, @Nullable String authority,
			Map<String, String> options, Map<String, String> settings, Conclusion conclusion) {
		this(job, paths, datasets, List.of(), delta, dryRun, force, maxRejects, guard, graduationSeason, authority,
				options, settings, conclusion);
	}

	public String mode() {
		return this.delta ? "delta" : "full";
	}

	/**
	 * Return the part of the city that the run is for.
	 * @return code of the authority, or * for the whole city
	 */
	public String scope() {
		return (this.authority != null) ? this.authority : "*";
	}

}
