/**
 * Tests of the admission engine: cases per decision, properties, exact texts.
 */
@NullMarked
package org.campusctl.admission;

import org.jspecify.annotations.NullMarked;
