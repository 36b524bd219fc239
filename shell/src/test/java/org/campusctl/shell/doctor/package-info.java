@NullMarked
package org.campusctl.shell.doctor;

import org.jspecify.annotations.NullMarked;
