package org.campusctl.mappings.table;

import org.jspecify.annotations.Nullable;

/**
 * A row whose sealed values are to be merged with those stored.
 *
 * @param rowNo number of the row
 * @param columnSet columns that the row's file has
 * @param action what is planned
 * @param stagedKey key index under which the row was sealed
 * @param storedKey key index under which the record was sealed
 * @param mergedKey key index under which the merged record is sealed
 * @param stagedIdentity sealed identity of the row
 * @param stagedContact sealed contact of the row
 * @param storedIdentity sealed identity of the record
 * @param storedContact sealed contact of the record
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one row of a cursor, never compared
public record MergeRow(long rowNo, long columnSet, String action, byte @Nullable [] stagedKey,
		byte @Nullable [] storedKey, byte @Nullable [] mergedKey, byte @Nullable [] stagedIdentity,
		byte @Nullable [] stagedContact, byte @Nullable [] storedIdentity, byte @Nullable [] storedContact) {

}
