package org.campusctl.batch.waiver;

import java.util.List;

/**
 * What an import of waivers took and what it did not.
 *
 * @param read rows read
 * @param accepted rows that are in force now
 * @param rejected rows that were not taken
 * @param recorded of the accepted, those that were new
 * @param problems why rows were not taken
 */
public record WaiverImport(int read, int accepted, int rejected, int recorded, List<RowProblem> problems) {

	/**
	 * Return the exit code.
	 * @return 3 if a row was not taken, else 0
	 */
	public int exitCode() {
		return (this.rejected > 0) ? 3 : 0;
	}

	/**
	 * Why a row was not taken.
	 *
	 * @param place file and line
	 * @param field column
	 * @param code the code
	 * @param message text in the language of the reports
	 */
	public record RowProblem(String place, String field, String code, String message) {

	}

}
