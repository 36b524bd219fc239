/**
 * The executable: start, wiring and logs.
 * {@link org.campusctl.shell.CampusctlApplication} is the entry point; commands are in
 * {@code command}, one class per noun.
 */
@NullMarked
package org.campusctl.shell;

import org.jspecify.annotations.NullMarked;
