package org.campusctl.mappings.table;

/**
 * Number of records with one kind of change.
 *
 * @param change created, updated, unchanged, transferred, departed, graduated, restored
 * or withheld
 * @param rows number of records
 */
public record ChangeCount(String change, long rows) {

}
