@NullMarked
package org.campusctl.network.address;

import org.jspecify.annotations.NullMarked;
