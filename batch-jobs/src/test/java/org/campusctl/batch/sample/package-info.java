/**
 * Tests of the fictional rosters.
 */
@NullMarked
package org.campusctl.batch.sample;

import org.jspecify.annotations.NullMarked;
