/**
 * Measurements on demand. {@link org.campusctl.benchmarks.Benchmarks} finds a
 * {@link org.campusctl.benchmarks.Benchmark} by its name and runs it; every figure is a
 * ratio to something measured in the same run, or has a target beside it.
 */
@NullMarked
package org.campusctl.benchmarks;

import org.jspecify.annotations.NullMarked;
