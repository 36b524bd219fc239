/**
 * Roster import at city size, against what else takes a file of pupils into a table.
 */
@NullMarked
package org.campusctl.benchmarks.roster;

import org.jspecify.annotations.NullMarked;
