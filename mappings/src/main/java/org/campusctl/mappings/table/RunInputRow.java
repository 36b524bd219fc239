package org.campusctl.mappings.table;

import org.jspecify.annotations.Nullable;

/**
 * An input file of a run as stored.
 *
 * @param runId the run
 * @param number position in the drop, from 1
 * @param file name as the user gave it
 * @param sha256 SHA-256 of the content, hex
 * @param bytes size
 * @param encoding detected encoding, or XLSX
 * @param dataset recognised dataset
 * @param delta whether absent rows of this file mean nothing
 * @param rowsRead records read
 * @param rowsAccepted records accepted
 * @param rowsRejected records rejected
 * @param warnings warnings
 * @param rejects path of the reject file, relative to the home
 * @param warningFile path of the warnings file, relative to the home
 */
public record RunInputRow(long runId, int number, String file, String sha256, long bytes, String encoding,
		@Nullable String dataset, boolean delta, long rowsRead, long rowsAccepted, long rowsRejected, long warnings,
		@Nullable String rejects, @Nullable String warningFile) {

}
