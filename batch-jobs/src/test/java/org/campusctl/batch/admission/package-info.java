@NullMarked
package org.campusctl.batch.admission;

import org.jspecify.annotations.NullMarked;
