/**
 * Schools and what identifies and classifies them. Pure values: no Spring, no database,
 * no files, no clock.
 */
@NullMarked
package org.campusctl.school;

import org.jspecify.annotations.NullMarked;
