package org.campusctl.admission.identity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The signing certificates of the Android Open Source Project whose private keys stand in
 * its public source tree ({@code build/make/target/product/security}). Anybody can sign
 * with them: such a signature says nothing about who made an app, good or bad. Makers of
 * cheap tablets and of malware use them alike, so a match by signer alone would condemn
 * half the system apps of such a tablet.
 */
public final class PublishedTestKeys {

	/**
	 * SHA-256 of testkey, platform, shared, media, networkstack, bluetooth, sdk_sandbox,
	 * nfc and cts_uicc_2021; SHA-1 of the first four, which feeds with SHA-1 carry.
	 */
	private static final Set<Fingerprint> KEYS = Stream
		.of("sha256:a40da80a59d170caa950cf15c18c454d47a39b26989d8b640ecd745ba71bf5dc",
				"sha256:c8a2e9bccf597c2fb6dc66bee293fc13f2fc47ec77bc6b2b0d52c11f51192ab8",
				"sha256:28bbfe4a7b97e74681dc55c2fbb6ccb8d6c74963733f6af6ae74d8c3a6e879fd",
				"sha256:465983f7791f2abeb43ea2cbdc7f21a8260b72bc08a55c839fc1a43bc741a81e",
				"sha256:e1dbadce60dc080d15b58a014b0dcf9400e24de23fa00b287a5a982bfebda2ee",
				"sha256:a6ccc500ff0e7421200eb66a7fe174ef1b00e52ca91727070cbedf061ff76c35",
				"sha256:abf21f9e2af1d881cc673fddcefa6ed9c269a437bd64b279cf45844cfd589126",
				"sha256:fae9122a8721d6e2a196d2224dffcf773c9127e2bb956cbddb40b009192ffdfd",
				"sha256:ce7b2b47ae2b7552c8f92cc29124279883041fb623a5f194a82c9bf15d492aa0",
				"sha1:61ed377e85d386a8dfee6b864bd85b0bfaa5af81", "sha1:27196e386b875e76adf700e7ea84e4c6eee33dfa",
				"sha1:5b368cff2da2686996bc95eac190eaa4f5630fe5", "sha1:b79df4a82e90b57ea76525ab7037ab238a42f5d3")
		.map(Fingerprint::of)
		.collect(Collectors.toUnmodifiableSet());

	private PublishedTestKeys() {
	}

	/**
	 * Tell whether anybody can sign with the key of a certificate.
	 * @param fingerprint of the certificate
	 * @return true for a published test key
	 */
	public static boolean contains(Fingerprint fingerprint) {
		return KEYS.contains(fingerprint);
	}

}
