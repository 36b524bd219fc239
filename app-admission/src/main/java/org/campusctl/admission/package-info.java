/**
 * Decides which apps a school may use. {@link org.campusctl.admission.AdmissionCheck} is
 * the entry point: built once from the lists in force and a day, it decides and explains
 * any number of apps and schools. Pure functions: no Spring, no database, no files, no
 * clock.
 */
@NullMarked
package org.campusctl.admission;

import org.jspecify.annotations.NullMarked;
