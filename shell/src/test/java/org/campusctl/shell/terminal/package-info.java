@NullMarked
package org.campusctl.shell.terminal;

import org.jspecify.annotations.NullMarked;
