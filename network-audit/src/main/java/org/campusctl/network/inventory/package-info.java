/**
 * A school's network as its inventory tells it: buildings, devices, interfaces, links,
 * segments, addresses, coverage, uplinks, attestations, and what is vouched complete.
 * {@link org.campusctl.network.inventory.CampusInventory} holds one school,
 * {@link org.campusctl.network.inventory.InventoryRules} checks rows before they become
 * records. A null or {@link org.campusctl.network.inventory.LinkSpeed#UNKNOWN} is "not
 * known", never "not there".
 */
@NullMarked
package org.campusctl.network.inventory;

import org.jspecify.annotations.NullMarked;
