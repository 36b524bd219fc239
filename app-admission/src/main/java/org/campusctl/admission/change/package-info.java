/**
 * What changed between two admission checks of a school.
 * {@link org.campusctl.admission.change.ChangeSince} is the entry point.
 */
@NullMarked
package org.campusctl.admission.change;

import org.jspecify.annotations.NullMarked;
