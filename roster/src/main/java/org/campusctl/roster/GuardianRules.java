package org.campusctl.roster;

import java.util.function.Consumer;
import java.util.function.Predicate;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;

/**
 * Rules of a row of {@code guardians}: the pupil's student number and the guardian's
 * identity document. Type and number of the document may both be blank; a number without
 * a type is read as that of an unknown document, so what is wrong with it is a warning.
 */
public final class GuardianRules implements RowRules {

	/** Number of guardians that a pupil may have. */
	public static final int MOST = 4;

	private final IdNumberRules idNumber;

	/**
	 * Create the rules.
	 * @param knownArea tells whether six digits are or were the code of an area (GB/T
	 * 2260, all editions)
	 */
	public GuardianRules(Predicate<String> knownArea) {
		this.idNumber = new IdNumberRules(knownArea);
	}

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		ColumnChecks.studentNumber(cells, problems);
		this.idNumber.check(cells, problems);
	}

}
