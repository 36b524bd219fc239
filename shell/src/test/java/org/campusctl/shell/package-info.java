@NullMarked
package org.campusctl.shell;

import org.jspecify.annotations.NullMarked;
