package org.campusctl.storage;

/**
 * What a backup holds.
 *
 * @param file where it is
 * @param bytes its size
 * @param created when the snapshot was taken, ISO 8601 in UTC
 * @param schemaVersion version of the tables in it
 * @param tables number of tables
 * @param rows number of rows of all tables
 */
public record BackupSummary(String file, long bytes, String created, int schemaVersion, int tables, long rows) {

}
