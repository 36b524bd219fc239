/**
 * What the audit of campus networks costs.
 */
@NullMarked
package org.campusctl.benchmarks.network;

import org.jspecify.annotations.NullMarked;
