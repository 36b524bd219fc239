@NullMarked
package org.campusctl.batch.roster;

import org.jspecify.annotations.NullMarked;
