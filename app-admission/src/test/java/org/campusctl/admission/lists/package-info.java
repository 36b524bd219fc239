/**
 * Tests of the lists.
 */
@NullMarked
package org.campusctl.admission.lists;

import org.jspecify.annotations.NullMarked;
