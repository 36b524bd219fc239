package org.campusctl.mappings.table;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A finding as stored.
 *
 * @param runId run of the check
 * @param schoolId the school
 * @param schoolCode its code
 * @param schoolName its name
 * @param authorityCode who runs it
 * @param platform platform
 * @param packageId package id, or null
 * @param appName display name, or null
 * @param developer developer, or null
 * @param versionCode version code, or null
 * @param versionName version name, or null
 * @param signer signing certificates, or null
 * @param preinstalled whether every device reported it as preinstalled
 * @param devices distinct devices
 * @param decision the decision
 * @param verdict the verdict
 * @param flags flags, or null
 * @param rule entry that decided, or null
 * @param remedy what to do, or null
 * @param waivedUntil last day of its waiver, or null
 * @param previousDecision decision of the last check, or null
 * @param changedAt day since which it is decided so, or null
 */
public record AppFindingRow(long runId, long schoolId, String schoolCode, String schoolName, String authorityCode,
		String platform, @Nullable String packageId, @Nullable String appName, @Nullable String developer,
		@Nullable Long versionCode, @Nullable String versionName, @Nullable String signer, boolean preinstalled,
		long devices, String decision, String verdict, @Nullable String flags, @Nullable String rule,
		@Nullable String remedy, @Nullable LocalDate waivedUntil, @Nullable String previousDecision,
		@Nullable LocalDate changedAt) {

}
