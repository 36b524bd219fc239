/**
 * Examines what the tool stands on. {@link org.campusctl.shell.doctor.Doctor} asks every
 * check; a check that cannot be made says so and stops no other.
 */
@NullMarked
package org.campusctl.shell.doctor;

import org.jspecify.annotations.NullMarked;
