package org.campusctl.network.inventory;

/**
 * The files of a network inventory.
 */
public enum InventoryDataset implements Coded {

	BUILDING, DEVICE, INTERFACE, LINK, SEGMENT, ADDRESS, COVERAGE, UPLINK, ATTESTATION, COMPLETENESS;

	@Override
	public String code() {
		return switch (this) {
			case BUILDING -> "building";
			case DEVICE -> "device";
			case INTERFACE -> "interface";
			case LINK -> "link";
			case SEGMENT -> "segment";
			case ADDRESS -> "address";
			case COVERAGE -> "coverage";
			case UPLINK -> "uplink";
			case ATTESTATION -> "attestation";
			case COMPLETENESS -> "completeness";
		};
	}

}
