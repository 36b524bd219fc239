package org.campusctl.admission.change;

import org.campusctl.admission.Decision;
import org.campusctl.admission.identity.AppName;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;

/**
 * What a comparison needs of one line of the findings.
 *
 * @param platform platform
 * @param packageId package id, or empty
 * @param appName display name, or empty
 * @param signers signing certificates
 * @param version version for people, or empty
 * @param decision the decision
 */
public record FindingLine(Platform platform, String packageId, String appName, Signers signers, String version,
		Decision decision) {

	/**
	 * Return what stays the same when version and signer change.
	 * @return platform and package id, or platform and normalised name
	 */
	public String subject() {
		String id = this.packageId.isEmpty() ? AppName.normalise(this.appName)
				: this.platform.packageKey(this.packageId);
		return this.platform.code() + ":" + id;
	}

}
