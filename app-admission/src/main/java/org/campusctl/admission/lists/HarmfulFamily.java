package org.campusctl.admission.lists;

import java.util.ArrayList;
import java.util.List;

import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;
import org.campusctl.compliance.Parsed;

/**
 * A family of the public stalkerware-indicators feed. The feed states no platform, so its
 * package ids count on every one: a tablet that reports HarmonyOS runs Android packages.
 *
 * @param name name of the family
 * @param type {@code stalkerware}, {@code watchware}, ...
 * @param packages package ids
 * @param certificates certificates, SHA-1 in hex
 */
public record HarmfulFamily(String name, String type, List<String> packages, List<String> certificates) {

	private static final String SOURCE = "stalkerware-indicators";

	private static final String WATCHWARE = "watchware";

	public HarmfulFamily {
		packages = List.copyOf(packages);
		certificates = List.copyOf(certificates);
	}

	/**
	 * Return the entries of the family: one a package, one with all certificates; a
	 * family with neither has one entry that serves as a hint by its name.
	 * @param list name of the list
	 * @return the entries, or {@code value.format} when a certificate cannot be read: a
	 * deny that got lost is the worst outcome
	 */
	public Parsed<List<HarmfulEntry>> entries(String list) {
		if (!(Signers.parse(String.join(";", this.certificates)) instanceof Parsed.Ok<Signers> signers)) {
			return Parsed.bad("value.format", "certificates", "SHA-1 HEX");
		}
		List<HarmfulEntry> entries = new ArrayList<>();
		this.packages.stream()
			.map(String::strip)
			.filter((id) -> !id.isEmpty())
			.forEach((id) -> entries.add(entry(list, id, Signers.NONE)));
		if (!signers.value().isEmpty() || entries.isEmpty()) {
			entries.add(entry(list, "", signers.value()));
		}
		return Parsed.ok(List.copyOf(entries));
	}

	private HarmfulEntry entry(String list, String packageId, Signers signers) {
		return new HarmfulEntry(list, Platform.ANY, packageId, signers, this.name, this.type,
				WATCHWARE.equals(this.type), SOURCE);
	}

}
