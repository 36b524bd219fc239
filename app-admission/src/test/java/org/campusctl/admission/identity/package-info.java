/**
 * Tests of fingerprints, versions, names and filing numbers.
 */
@NullMarked
package org.campusctl.admission.identity;

import org.jspecify.annotations.NullMarked;
