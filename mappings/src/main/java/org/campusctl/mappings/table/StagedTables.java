package org.campusctl.mappings.table;

/**
 * Names of the tables that one run has for one dataset in schema staging.
 *
 * @param run number of the run
 * @param shape the dataset's table
 */
public record StagedTables(long run, TableShape shape) {

	/**
	 * Rows as staged.
	 * @return qualified name
	 */
	public String rows() {
		return name("rows");
	}

	/**
	 * References, rejection and the record found, per row.
	 * @return qualified name
	 */
	public String resolved() {
		return name("resolved");
	}

	/**
	 * What rows were matched with, where a dataset without records does that.
	 * @return qualified name
	 */
	public String matched() {
		return name("matched");
	}

	/**
	 * What to do per accepted row.
	 * @return qualified name
	 */
	public String plan() {
		return name("plan");
	}

	/**
	 * Sealed values merged with what is stored, per row that needs it.
	 * @return qualified name
	 */
	public String merged() {
		return name("merged");
	}

	/**
	 * Absent records.
	 * @return qualified name
	 */
	public String gone() {
		return name("gone");
	}

	/**
	 * Parents made on the way.
	 * @return qualified name
	 */
	public String made() {
		return name("made");
	}

	/**
	 * Parents that children can refer to.
	 * @return qualified name
	 */
	public String lookup() {
		return name("lookup");
	}

	/**
	 * Parents of another dataset in the same run.
	 * @param dataset the parent dataset
	 * @return qualified name
	 */
	public String lookupOf(String dataset) {
		return "staging." + SqlName.checked(dataset) + "_lookup_" + this.run;
	}

	/**
	 * Problems of all datasets of the run.
	 * @return qualified name
	 */
	public String problems() {
		return problems(this.run);
	}

	/**
	 * Problems of all datasets of the run.
	 * @param run number of the run
	 * @return qualified name
	 */
	public static String problems(long run) {
		return "staging.problem_" + run;
	}

	private String name(String role) {
		return "staging." + this.shape.name() + "_" + role + "_" + this.run;
	}

}
