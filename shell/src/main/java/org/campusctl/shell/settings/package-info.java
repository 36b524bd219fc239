/**
 * The configuration: {@link org.campusctl.shell.settings.Settings}, resolved from option,
 * environment, {@code campusctl.yml} and defaults, each value with its origin.
 */
@NullMarked
package org.campusctl.shell.settings;

import org.jspecify.annotations.NullMarked;
