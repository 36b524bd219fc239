package org.campusctl.mappings.table;

/**
 * Warnings of one file.
 *
 * @param fileNo number of the file
 * @param warnings warnings on its rows
 */
public record FileWarnings(int fileNo, long warnings) {

}
