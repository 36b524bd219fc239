package org.campusctl.roster;

import java.util.function.Consumer;
import java.util.function.Predicate;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;

/**
 * Rules of a row of {@code staff}: form of the school code, and the identity document
 * with birth date and sex.
 */
public final class StaffRules implements RowRules {

	private final IdNumberRules idNumber;

	/**
	 * Create the rules.
	 * @param knownArea tells whether six digits are or were the code of an area (GB/T
	 * 2260, all editions)
	 */
	public StaffRules(Predicate<String> knownArea) {
		this.idNumber = new IdNumberRules(knownArea);
	}

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		ColumnChecks.schoolCode(cells, problems);
		this.idNumber.check(cells, problems);
	}

}
