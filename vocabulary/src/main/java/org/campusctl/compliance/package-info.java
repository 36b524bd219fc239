/**
 * What a check finds: problems of rows, verdicts, findings and their evidence. Pure
 * values: no Spring, no database, no files, no clock.
 */
@NullMarked
package org.campusctl.compliance;

import org.jspecify.annotations.NullMarked;
