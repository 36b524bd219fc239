@NullMarked
package org.campusctl.shell.line;

import org.jspecify.annotations.NullMarked;
