package org.campusctl.network.inventory;

/**
 * An interface of a device, by name.
 *
 * @param device name of the device
 * @param name name of the interface on it
 */
public record End(String device, String name) implements Comparable<End> {

	@Override
	public int compareTo(End other) {
		int order = this.device.compareTo(other.device);
		return (order != 0) ? order : this.name.compareTo(other.name);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof End end && this.name.equals(end.name) && this.device.equals(end.device);
	}

	@Override
	public int hashCode() {
		return 31 * this.device.hashCode() + this.name.hashCode();
	}

	@Override
	public String toString() {
		return this.device + " " + this.name;
	}

}
