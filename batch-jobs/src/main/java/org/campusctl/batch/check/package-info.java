/**
 * The checks of the loading pipeline without a data centre: what a school can find out
 * about its files before it hands them in. {@link org.campusctl.batch.check.DropCheck} is
 * the entry point; it keeps no personal value beyond the row at hand, only digests under
 * a key that dies with the process.
 */
@NullMarked
package org.campusctl.batch.check;

import org.jspecify.annotations.NullMarked;
