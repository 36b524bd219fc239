/**
 * Network inventories and their audit. {@link org.campusctl.batch.network.NetworkImport}
 * loads inventory files.
 */
@NullMarked
package org.campusctl.batch.network;

import org.jspecify.annotations.NullMarked;
