/**
 * Schools, classes, staff, pupils and guardians: what identifies them, the rules of a
 * row, the rules of leaving a school. Pure functions and values: no Spring, no database,
 * no files, no clock. The rules of a row are {@link org.campusctl.roster.SchoolRules},
 * {@link org.campusctl.roster.ClassRules}, {@link org.campusctl.roster.StaffRules},
 * {@link org.campusctl.roster.StudentRules} and
 * {@link org.campusctl.roster.GuardianRules};
 * {@link org.campusctl.compliance.ProblemOrder} says which of a row's problems comes
 * first.
 */
@NullMarked
package org.campusctl.roster;

import org.jspecify.annotations.NullMarked;
