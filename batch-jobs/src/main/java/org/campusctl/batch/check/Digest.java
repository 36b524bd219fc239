package org.campusctl.batch.check;

/**
 * 16 bytes that stand for a text.
 *
 * @param high first eight bytes
 * @param low last eight bytes
 */
record Digest(long high, long low) {

}
