/**
 * The audit of a campus network against a rule sheet. Pure: no Spring, no database, no
 * files, no clock. {@link org.campusctl.network.NetworkAudit} is the entry point.
 */
@NullMarked
package org.campusctl.network;

import org.jspecify.annotations.NullMarked;
