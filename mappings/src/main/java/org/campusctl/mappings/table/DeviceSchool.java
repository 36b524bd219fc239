package org.campusctl.mappings.table;

/**
 * Whose a device is.
 *
 * @param device name of the device
 * @param schoolCode code of the only school that has a device of that name
 */
public record DeviceSchool(String device, String schoolCode) {

}
