package org.campusctl.batch.network;

import org.campusctl.mappings.table.TableShape;

/**
 * A column that names something of the same school that a list of the inventory should
 * know.
 *
 * @param column the column
 * @param list the list; its first column has the name of its dataset
 */
record Listing(String column, TableShape list) {

}
