/**
 * The interactive shell: prompt, history and completion.
 */
@NullMarked
package org.campusctl.shell.terminal;

import org.jspecify.annotations.NullMarked;
