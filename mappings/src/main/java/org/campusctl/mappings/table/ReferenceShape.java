package org.campusctl.mappings.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a row finds its parent.
 *
 * @param parent the parent dataset
 * @param idColumn column that takes the parent's id, such as {@code class_id}
 * @param field column of the contract that problems name
 * @param alternatives ways to find the parent, in order
 * @param sources bit mask of the dataset's columns that name the parent
 * @param carriesSchool whether school and authority of the row are the parent's
 * @param parentKeyColumn column of this staging table that holds the parent's code, by
 * which a parent rejected in the same drop is recognised; null if there is none
 * @param parentStagedColumn the same code's column in the parent's staging table
 */
public record ReferenceShape(String parent, String idColumn, String field, List<Alternative> alternatives, long sources,
		boolean carriesSchool, @Nullable String parentKeyColumn, @Nullable String parentStagedColumn) {

	public ReferenceShape {
		SqlName.checked(parent);
		SqlName.checked(idColumn);
		alternatives = List.copyOf(alternatives);
	}

	/**
	 * The code of a row whose parent is not there.
	 * @return {@code ref.} and the parent's name
	 */
	public String problemCode() {
		return "ref." + this.parent;
	}

	/**
	 * One way to find the parent.
	 *
	 * @param pairs columns that must be equal
	 */
	public record Alternative(List<Pair> pairs) {

		public Alternative {
			pairs = List.copyOf(pairs);
		}

	}

	/**
	 * Two columns that must be equal.
	 *
	 * @param parentColumn column of the parent
	 * @param column column of this dataset's staging, or the id column of a reference
	 * that stands before
	 */
	public record Pair(String parentColumn, String column) {

		public Pair {
			SqlName.checked(parentColumn);
			SqlName.checked(column);
		}

	}

}
