/**
 * Tests of the row rules.
 */
@NullMarked
package org.campusctl.admission.rows;

import org.jspecify.annotations.NullMarked;
