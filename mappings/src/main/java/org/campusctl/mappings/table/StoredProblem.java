package org.campusctl.mappings.table;

/**
 * A problem as stored during a run.
 *
 * @param line line where the record starts
 * @param severity E or W
 * @param rank order among the problems of a row
 * @param field column, or empty
 * @param code the code
 * @param arguments arguments separated by U+001F
 */
public record StoredProblem(long line, String severity, int rank, String field, String code, String arguments) {

}
