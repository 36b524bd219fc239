package org.campusctl.batch.load;

import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;

/**
 * A raw row on its way to staging.
 *
 * @param file the file it stands in
 * @param row the row
 * @param rowNo number of the row in the run, from 1
 */
record RawItem(ReceivedFile file, RawRow row, long rowNo) {

}
