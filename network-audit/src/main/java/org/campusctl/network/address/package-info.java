/**
 * IP addresses as inventories write them, read strictly, and what kind of address each
 * is. {@link org.campusctl.network.address.IpText} reads,
 * {@link org.campusctl.network.address.SpecialPurposeRegistry} classifies.
 */
@NullMarked
package org.campusctl.network.address;

import org.jspecify.annotations.NullMarked;
