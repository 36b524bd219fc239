/**
 * What the tool says. {@link org.campusctl.shell.output.Output} holds the data that goes
 * to standard output in one of three forms; {@link org.campusctl.shell.output.Console}
 * writes it, and everything else to standard error.
 */
@NullMarked
package org.campusctl.shell.output;

import org.jspecify.annotations.NullMarked;
