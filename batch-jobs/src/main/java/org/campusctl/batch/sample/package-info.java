/**
 * Fictional rosters of any size, for trying the tool, for tests and for benchmarks.
 * {@link org.campusctl.batch.sample.SampleGenerator} is the entry point; a
 * {@link org.campusctl.batch.sample.SampleRequest} says how much of what, and the
 * {@link org.campusctl.batch.sample.SampleSummary} what an import has to say about it.
 */
@NullMarked
package org.campusctl.batch.sample;

import org.jspecify.annotations.NullMarked;
