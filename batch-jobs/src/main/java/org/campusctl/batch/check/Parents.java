package org.campusctl.batch.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.campusctl.mappings.table.ReferenceShape;
import org.campusctl.mappings.table.ReferenceShape.Pair;

/**
 * The rows of a dataset of the drop as parents: what its children look them up by.
 */
final class Parents {

	private final CheckedDataset described;

	private final Digests digests;

	private final Map<List<String>, Places> accepted = new HashMap<>();

	private final Map<String, Places> rejected = new HashMap<>();

	private final Map<String, String> presentKeys = new HashMap<>();

	private final Map<String, Set<String>> lists = new HashMap<>();

	/**
	 * Prepare for the references of the children.
	 * @param described the parent dataset
	 * @param references references of datasets of the drop to it
	 * @param digests makes digests
	 */
	Parents(CheckedDataset described, List<ReferenceShape> references, Digests digests) {
		this.described = described;
		this.digests = digests;
		for (ReferenceShape reference : references) {
			reference.alternatives().forEach((alternative) -> {
				List<String> columns = alternative.pairs().stream().map(Pair::parentColumn).toList();
				this.accepted.put(columns, new Places());
				this.lists.put(columns.get(0), new HashSet<>());
			});
			if (reference.parentStagedColumn() != null) {
				this.rejected.put(reference.parentStagedColumn(), new Places());
			}
		}
		this.lists.keySet()
			.retainAll(described.dataset().shape().references().stream().map(ReferenceShape::idColumn).toList());
	}

	void accept(RowFacts row, long place) {
		list(row);
		if (!this.described.parent().test(row.cells())) {
			return;
		}
		this.accepted.forEach((columns, places) -> {
			String key = row.joined(columns);
			if (key != null) {
				places.add(this.digests.of(key), place);
			}
		});
		List<String> formerKeys = this.described.formerKeys().apply(row.cells());
		if (!formerKeys.isEmpty()) {
			String present = row.value(firstKey());
			formerKeys.forEach((former) -> this.presentKeys.putIfAbsent(former, present));
		}
	}

	void reject(RowFacts row, long place) {
		list(row);
		this.rejected.forEach((column, places) -> {
			String key = row.value(column);
			if (!key.isEmpty()) {
				places.add(this.digests.of(key), place);
			}
		});
	}

	/**
	 * Find the parent of a row.
	 * @param reference how it is found
	 * @param child the row
	 * @return what was found
	 */
	Search search(ReferenceShape reference, RowFacts child) {
		boolean stated = false;
		boolean listed = false;
		for (ReferenceShape.Alternative alternative : reference.alternatives()) {
			String key = child.joined(alternative.pairs().stream().map(Pair::column).toList());
			if (key == null) {
				continue;
			}
			stated = true;
			Pair first = alternative.pairs().get(0);
			Set<String> list = this.lists.get(first.parentColumn());
			listed |= list == null || list.contains(child.value(first.column()));
			List<String> columns = alternative.pairs().stream().map(Pair::parentColumn).toList();
			Places places = this.accepted.getOrDefault(columns, new Places());
			long place = places.find(this.digests.of(key));
			if (place != Places.NOWHERE) {
				return new Search.Found(id(place), "");
			}
			String present = this.presentKeys.get(child.value(first.column()));
			if (present != null && columns.equals(List.of(firstKey()))) {
				place = places.find(this.digests.of(present + key.charAt(key.length() - 1)));
				if (place != Places.NOWHERE) {
					return new Search.Found(id(place), present);
				}
			}
		}
		if (!stated) {
			return new Search.NotStated();
		}
		return listed ? new Search.Missing(rejectedParent(reference, child)) : new Search.NotListed();
	}

	/**
	 * Return what stands for the id of a parent whose dataset is not in the drop.
	 * @param reference how it would be found
	 * @param child the row
	 * @return the id; empty if the row names no parent
	 */
	static String assumedId(ReferenceShape reference, RowFacts child) {
		for (ReferenceShape.Alternative alternative : reference.alternatives()) {
			String key = child.joined(alternative.pairs().stream().map(Pair::column).toList());
			if (key != null) {
				return "=" + key;
			}
		}
		return "";
	}

	private long rejectedParent(ReferenceShape reference, RowFacts child) {
		String column = reference.parentKeyColumn();
		Places places = (reference.parentStagedColumn() != null) ? this.rejected.get(reference.parentStagedColumn())
				: null;
		return (column == null || places == null) ? Places.NOWHERE : places.find(this.digests.of(child.value(column)));
	}

	/** A list counts as handed in for a school even when its rows are rejected. */
	private void list(RowFacts row) {
		this.lists.forEach((column, values) -> values.add(row.value(column)));
	}

	private String firstKey() {
		return this.described.dataset().shape().keys().get(0).first();
	}

	private static String id(long place) {
		return "#" + place;
	}

	/**
	 * What became of the search for a parent.
	 */
	sealed interface Search {

		/**
		 * It is among the accepted rows.
		 *
		 * @param id stands for its id
		 * @param presentKey its present key, if it was named by a former one; else empty
		 */
		record Found(String id, String presentKey) implements Search {
		}

		/**
		 * It is not there.
		 *
		 * @param rejected place of the rejected row that would be it, or
		 * {@link Places#NOWHERE}
		 */
		record Missing(long rejected) implements Search {
		}

		/** The drop has no list of that school. */
		record NotListed() implements Search {
		}

		/** The row names none. */
		record NotStated() implements Search {
		}

	}

}
