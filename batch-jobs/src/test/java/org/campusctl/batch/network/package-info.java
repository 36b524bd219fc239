/** Tests of network inventories and audits on a real database. */
@NullMarked
package org.campusctl.batch.network;

import org.jspecify.annotations.NullMarked;
