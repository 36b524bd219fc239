/**
 * The commands, one class per noun. They parse nothing and decide nothing: they call one
 * service and hand its result to the output.
 */
@NullMarked
package org.campusctl.shell.command;

import org.jspecify.annotations.NullMarked;
