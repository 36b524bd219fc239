/**
 * The command line: splitting, parsing, finding, calling and helping. The entry point is
 * {@link org.campusctl.shell.line.Runner}; prompt, scripts and one-shot calls all go
 * through it.
 */
@NullMarked
package org.campusctl.shell.line;

import org.jspecify.annotations.NullMarked;
