@NullMarked
package org.campusctl.shell.output;

import org.jspecify.annotations.NullMarked;
