/**
 * Failures that a user can mend, each with a code, a kind that decides the exit code, and
 * a message in two languages. {@link org.campusctl.failure.Failure} is the entry point.
 */
@NullMarked
package org.campusctl.failure;

import org.jspecify.annotations.NullMarked;
