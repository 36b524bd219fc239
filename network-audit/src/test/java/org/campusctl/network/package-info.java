@NullMarked
package org.campusctl.network;

import org.jspecify.annotations.NullMarked;
