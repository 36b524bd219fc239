package org.campusctl.batch.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.campusctl.mappings.table.ReferenceShape;

/**
 * Puts parents before their children.
 */
final class DatasetOrder {

	private DatasetOrder() {
	}

	static List<Dataset> parentsFirst(List<Dataset> datasets) {
		List<Dataset> ordered = new ArrayList<>();
		Set<String> done = new LinkedHashSet<>();
		while (ordered.size() < datasets.size()) {
			int before = ordered.size();
			for (Dataset dataset : datasets) {
				if (!done.contains(dataset.name()) && dataset.shape()
					.references()
					.stream()
					.map(ReferenceShape::parent)
					.allMatch((parent) -> done.contains(parent)
							|| datasets.stream().noneMatch((other) -> other.name().equals(parent)))) {
					done.add(dataset.name());
					ordered.add(dataset);
				}
			}
			if (ordered.size() == before) {
				throw new IllegalArgumentException("datasets refer to each other in a circle");
			}
		}
		return List.copyOf(ordered);
	}

}
