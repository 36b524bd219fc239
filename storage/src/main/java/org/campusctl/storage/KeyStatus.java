package org.campusctl.storage;

import java.time.LocalDate;

/**
 * What can be said of the keys without showing any ({@code keys status}).
 *
 * @param created day (UTC) the keys were made
 * @param sealingKeys number of sealing keys, the primary one included
 * @param primaryKeyId number of the key that seals now
 * @param matches whether they are the keys this database was written with
 * @param modesRight whether {@code keys/} is 0700 and the file in it 0600
 * @param rotating whether a rotation is at work, or did not come to its end
 */
public record KeyStatus(LocalDate created, int sealingKeys, long primaryKeyId, boolean matches, boolean modesRight,
		boolean rotating) {
}
