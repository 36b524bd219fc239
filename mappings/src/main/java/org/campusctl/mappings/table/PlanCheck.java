package org.campusctl.mappings.table;

/**
 * What of a plan cannot be carried out.
 *
 * @param doublyPlanned number of accepted rows that mean a record which another accepted
 * row means too
 * @param lackingContent number of accepted rows that were taken for known when they were
 * staged and mean no record of the same content now: they must be staged again with their
 * ciphertexts
 * @param toMerge number of accepted rows whose sealed values must be merged with the
 * stored ones
 */
public record PlanCheck(long doublyPlanned, long lackingContent, long toMerge) {

}
