package org.campusctl.mappings.table;

import org.jspecify.annotations.Nullable;

/**
 * An app in a school, reduced from the rows of its devices.
 *
 * @param platform platform
 * @param packageId package id, or null
 * @param appName display name, or null
 * @param developer developer, or null
 * @param versionCode version code as reported, or null
 * @param versionName version name, or null
 * @param signer signing certificates in the notation of output, or null
 * @param runtime whether it is a library or runtime
 * @param preinstalled whether every device reports it as preinstalled
 * @param devices distinct devices of the whole line of findings
 */
public record SeenAppRow(String platform, @Nullable String packageId, @Nullable String appName,
		@Nullable String developer, @Nullable String versionCode, @Nullable String versionName, @Nullable String signer,
		boolean runtime, boolean preinstalled, long devices) {

}
