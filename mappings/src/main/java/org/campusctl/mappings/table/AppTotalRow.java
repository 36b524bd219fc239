package org.campusctl.mappings.table;

import org.jspecify.annotations.Nullable;

/**
 * An app over all schools of a check.
 *
 * @param platform platform
 * @param packageId package id, or null
 * @param appName display name, or null
 * @param schools number of schools
 * @param devices number of devices
 */
public record AppTotalRow(String platform, @Nullable String packageId, @Nullable String appName, long schools,
		long devices) {

}
