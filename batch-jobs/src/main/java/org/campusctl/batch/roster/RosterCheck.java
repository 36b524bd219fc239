package org.campusctl.batch.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.campusctl.batch.check.CheckReport;
import org.campusctl.batch.check.CheckRequest;
import org.campusctl.batch.check.CheckedDataset;
import org.campusctl.batch.check.Crowd;
import org.campusctl.batch.check.DropCheck;
import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.compliance.Severity;
import org.campusctl.roster.FormerCodes;
import org.campusctl.roster.GuardianRules;

import org.jspecify.annotations.Nullable;

/**
 * The check of a roster drop before it is handed in: the validation of the import,
 * without a data centre.
 */
public final class RosterCheck {

	/** Name of the job. */
	public static final String JOB = "roster-check";

	private final DropCheck check;

	private final RosterSettings settings;

	/**
	 * Create the check.
	 * @param check checks drops
	 * @param settings what is configured for rosters
	 */
	public RosterCheck(DropCheck check, RosterSettings settings) {
		this.check = check;
		this.settings = settings;
	}

	/**
	 * Check rosters.
	 * @param paths folders, archives, files
	 * @param maxRejects percentage of a file's rows above which the drop is refused
	 * @param authority the authority to act as, or null
	 * @param rejects folder for reject and warnings files
	 * @param listener told of the progress
	 * @return the account
	 */
	public CheckReport run(List<Path> paths, int maxRejects, @Nullable String authority, Path rejects,
			LoadListener listener) {
		return this.check.check(new CheckRequest(JOB, paths, datasets(this.settings), maxRejects, authority, rejects),
				listener);
	}

	/** Ask the check at work to stop. Called from another thread. */
	public void stop() {
		this.check.stop();
	}

	private static List<CheckedDataset> datasets(RosterSettings settings) {
		List<CheckedDataset> datasets = new ArrayList<>();
		for (Dataset dataset : RosterDatasets.withoutDataCentre(settings)) {
			datasets.add(switch (dataset.name()) {
				case "school" -> new CheckedDataset(dataset,
						(cells) -> cells.get("status").isEmpty() || cells.get("status").equals("open"),
						(cells) -> FormerCodes.split(cells.get("former_codes")), "school-code.former", List.of());
				case "staff" -> CheckedDataset.of(dataset,
						new Crowd("id_index", "", 1, Severity.WARNING, "id_number", "dup.id-number"));
				case "student" -> CheckedDataset.of(dataset,
						new Crowd("person_index", "id_index", 1, Severity.WARNING, "name", "dup.person"));
				case "guardian" -> CheckedDataset.of(dataset, new Crowd("student_id", "", GuardianRules.MOST,
						Severity.ERROR, "student_no", "guardian.too-many"));
				default -> CheckedDataset.of(dataset);
			});
		}
		return datasets;
	}

}
