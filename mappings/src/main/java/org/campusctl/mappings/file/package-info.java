/**
 * Files as they come: archives, encodings, CSV and XLSX readers, column profiles, code
 * tables and rule sheets as data. Knows no Spring and no database.
 * {@link org.campusctl.mappings.file.Drop} is the entry point.
 */
@NullMarked
package org.campusctl.mappings.file;

import org.jspecify.annotations.NullMarked;
