package org.campusctl.roster;

import java.util.function.Consumer;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;

/**
 * Rules of a row of {@code classes}: form of the school code. Grade and year are checked
 * as single cells.
 */
public final class ClassRules implements RowRules {

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		ColumnChecks.schoolCode(cells, problems);
	}

}
