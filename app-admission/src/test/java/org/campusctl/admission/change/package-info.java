/**
 * Tests of comparing two runs.
 */
@NullMarked
package org.campusctl.admission.change;

import org.jspecify.annotations.NullMarked;
