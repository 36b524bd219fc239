/**
 * The lists that say what a school may use, and for whom they say it.
 * {@link org.campusctl.admission.lists.AdmissionLists} holds all of them in one revision.
 */
@NullMarked
package org.campusctl.admission.lists;

import org.jspecify.annotations.NullMarked;
