@NullMarked
package org.campusctl.batch.check;

import org.jspecify.annotations.NullMarked;
