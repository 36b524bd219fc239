package org.campusctl.mappings.table;

/**
 * How often a code is the first error of a row.
 *
 * @param code the code
 * @param field column that most of them name
 * @param rows number of rows
 * @param fileNo file of the first
 * @param line line of the first
 * @param arguments arguments of the first, separated by U+001F
 */
public record ErrorCount(String code, String field, long rows, int fileNo, long line, String arguments) {

}
