/**
 * Accepted exceptions. {@link org.campusctl.batch.waiver.Waivers} is the entry point.
 */
@NullMarked
package org.campusctl.batch.waiver;

import org.jspecify.annotations.NullMarked;
