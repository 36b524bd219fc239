/**
 * Tables as the pipeline sees them: shapes, the binary COPY into staging, and the mappers
 * with the set-based SQL of reconcile and apply. Knows no files.
 */
@NullMarked
package org.campusctl.mappings.table;

import org.jspecify.annotations.NullMarked;
