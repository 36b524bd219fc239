/**
 * Tests of drops, readers, profiles and code tables with real files.
 */
@NullMarked
package org.campusctl.mappings.file;

import org.jspecify.annotations.NullMarked;
