package org.campusctl.network.inventory;

import java.util.List;

/**
 * Everything known of one school's network. Lists may hold one thing several times, once
 * a source, in any order.
 *
 * @param schoolCode the school
 * @param schoolType code of GB/T 33782-2017; decides whether the rule sheet applies
 * @param buildings its buildings
 * @param devices its devices
 * @param interfaces their interfaces
 * @param links cables
 * @param segments network segments
 * @param addresses addresses on interfaces
 * @param coverage what network the areas have
 * @param uplinks lines out of the school
 * @param attestations signed statements
 * @param completeness which lists are vouched whole
 */
public record CampusInventory(String schoolCode, String schoolType, List<Building> buildings, List<Device> devices,
		List<Interface> interfaces, List<Link> links, List<Segment> segments, List<Address> addresses,
		List<Coverage> coverage, List<Uplink> uplinks, List<Attestation> attestations,
		List<Completeness> completeness) {

	public CampusInventory {
		buildings = List.copyOf(buildings);
		devices = List.copyOf(devices);
		interfaces = List.copyOf(interfaces);
		links = List.copyOf(links);
		segments = List.copyOf(segments);
		addresses = List.copyOf(addresses);
		coverage = List.copyOf(coverage);
		uplinks = List.copyOf(uplinks);
		attestations = List.copyOf(attestations);
		completeness = List.copyOf(completeness);
	}

	/**
	 * Return a school that delivered nothing.
	 * @param schoolCode the school
	 * @param schoolType code of GB/T 33782-2017
	 * @return an empty inventory
	 */
	public static CampusInventory empty(String schoolCode, String schoolType) {
		return new CampusInventory(schoolCode, schoolType, List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of(), List.of(), List.of(), List.of());
	}

}
