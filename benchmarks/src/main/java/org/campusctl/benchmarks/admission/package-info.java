/**
 * Measurements of app admission: the engine alone, and a check of a whole city.
 */
@NullMarked
package org.campusctl.benchmarks.admission;

import org.jspecify.annotations.NullMarked;
