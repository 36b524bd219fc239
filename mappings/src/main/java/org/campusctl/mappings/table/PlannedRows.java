package org.campusctl.mappings.table;

/**
 * How much a plan would write into a table.
 *
 * @param created number of new records
 * @param changed number of records that change or leave
 */
public record PlannedRows(long created, long changed) {

}
