package org.campusctl.batch.check;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.campusctl.batch.load.Dataset;
import org.campusctl.compliance.Cells;

/**
 * A dataset, and what the data centre's SQL does besides for it that a check can do too.
 *
 * @param dataset the dataset
 * @param parent whether a row can have children
 * @param formerKeys other values of the first key by which children still find a row
 * @param formerCode code of the warning for a child that names its parent so; has the
 * present key as its argument; empty where there are no former keys
 * @param crowds rules about rows that share a value
 */
public record CheckedDataset(Dataset dataset, Predicate<Cells> parent, Function<Cells, List<String>> formerKeys,
		String formerCode, List<Crowd> crowds) {

	public CheckedDataset {
		crowds = List.copyOf(crowds);
	}

	/**
	 * Describe a dataset with nothing besides.
	 * @param dataset the dataset
	 * @param crowds rules about rows that share a value
	 * @return the description
	 */
	public static CheckedDataset of(Dataset dataset, Crowd... crowds) {
		return new CheckedDataset(dataset, (cells) -> true, (cells) -> List.of(), "", List.of(crowds));
	}

	public String name() {
		return this.dataset.name();
	}

}
