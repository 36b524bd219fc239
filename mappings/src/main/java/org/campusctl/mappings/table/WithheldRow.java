package org.campusctl.mappings.table;

/**
 * A school whose departures a run withheld.
 *
 * @param dataset the dataset
 * @param schoolCode the school
 * @param reason code of the reason
 * @param leaving persons who would have left
 * @param active active persons before the run
 */
public record WithheldRow(String dataset, String schoolCode, String reason, long leaving, long active) {

}
