@NullMarked
package org.campusctl.batch.load;

import org.jspecify.annotations.NullMarked;
