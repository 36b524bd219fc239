@NullMarked
package org.campusctl.shell.settings;

import org.jspecify.annotations.NullMarked;
