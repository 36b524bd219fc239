@NullMarked
package org.campusctl.network.inventory;

import org.jspecify.annotations.NullMarked;
