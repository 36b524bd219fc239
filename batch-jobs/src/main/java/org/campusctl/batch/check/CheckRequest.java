package org.campusctl.batch.check;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants checked.
 *
 * @param job name of the job, such as {@code roster-check}
 * @param paths folders, archives, files
 * @param datasets datasets that the drop may contain, parents before their children
 * @param maxRejects percentage of a file's rows above which the drop is refused, 0 to 100
 * @param authority the authority the user acts as, or null for the whole city
 * @param rejects folder for reject and warnings files, made only if there are any
 */
public record CheckRequest(String job, List<Path> paths, List<CheckedDataset> datasets, int maxRejects,
		@Nullable String authority, Path rejects) {

	public CheckRequest {
		paths = List.copyOf(paths);
		datasets = List.copyOf(datasets);
	}

}
