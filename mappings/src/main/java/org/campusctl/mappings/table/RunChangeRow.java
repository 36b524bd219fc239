package org.campusctl.mappings.table;

/**
 * What a run changed in one dataset.
 *
 * @param dataset the dataset
 * @param change kind of change
 * @param rows number of records
 */
public record RunChangeRow(String dataset, String change, long rows) {

}
