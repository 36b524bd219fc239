/**
 * Roster import: the datasets school, class, staff, student and guardian, described for
 * the loading pipeline. {@link org.campusctl.batch.roster.RosterDatasets} is the entry
 * point.
 */
@NullMarked
package org.campusctl.batch.roster;

import org.jspecify.annotations.NullMarked;
