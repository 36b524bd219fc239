package org.campusctl.admission.lists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.campusctl.compliance.Problem;

/**
 * The lists in force, and their revision: one value for one content, whatever the order
 * of the lines.
 */
public final class AdmissionLists {

	private final List<WhitelistEntry> whitelist;

	private final List<ProviderBan> providerBans;

	private final List<SchoolFiling> schoolFilings;

	private final List<HarmfulEntry> harmful;

	private final List<SystemApp> systemApps;

	private final List<GeneralApp> generalApps;

	private final String revision;

	/**
	 * Take the lists as they are.
	 * @param whitelist admitted, grey and black apps
	 * @param providerBans banned developers
	 * @param schoolFilings filings of schools
	 * @param harmful harmful apps
	 * @param systemApps apps of operating systems
	 * @param generalApps general tools
	 */
	public AdmissionLists(Collection<WhitelistEntry> whitelist, Collection<ProviderBan> providerBans,
			Collection<SchoolFiling> schoolFilings, Collection<HarmfulEntry> harmful, Collection<SystemApp> systemApps,
			Collection<GeneralApp> generalApps) {
		this.whitelist = List.copyOf(whitelist);
		this.providerBans = List.copyOf(providerBans);
		this.schoolFilings = List.copyOf(schoolFilings);
		this.harmful = List.copyOf(harmful);
		this.systemApps = List.copyOf(systemApps);
		this.generalApps = List.copyOf(generalApps);
		this.revision = digest();
	}

	/**
	 * Return the SHA-256 of the lists.
	 * @return 64 hex digits
	 */
	public String revision() {
		return this.revision;
	}

	/**
	 * Say why nothing can be checked against these lists on a day. An expired list stops
	 * the check even where another one is in force: what it denied would be lost.
	 * @param day day of the check
	 * @return {@code admission.list-expired} or {@code admission.list-empty}; empty when
	 * the lists can be used
	 */
	public Optional<Problem> problemOn(LocalDate day) {
		Optional<WhitelistEntry> expired = this.whitelist.stream()
			.filter((entry) -> entry.listValidTo() != null && day.isAfter(entry.listValidTo()))
			.min(Comparator.comparing(WhitelistEntry::list)
				.thenComparing((entry) -> Objects.requireNonNull(entry.listValidTo())));
		if (expired.isPresent()) {
			return Optional.of(Problem.error("list_valid_to", "admission.list-expired", expired.get().list(),
					Objects.requireNonNull(expired.get().listValidTo()), day));
		}
		boolean inForce = this.whitelist.stream()
			.anyMatch((entry) -> entry.state() == WhitelistEntry.State.WHITE && entry.validity().covers(day));
		return inForce ? Optional.empty() : Optional.of(Problem.error("", "admission.list-empty", day));
	}

	/**
	 * Return the admission list.
	 * @return white, grey and black entries
	 */
	public List<WhitelistEntry> whitelist() {
		return this.whitelist;
	}

	/**
	 * Return the banned developers.
	 * @return the bans, past and future ones too
	 */
	public List<ProviderBan> providerBans() {
		return this.providerBans;
	}

	/**
	 * Return the filings of schools.
	 * @return the filings, past and future ones too
	 */
	public List<SchoolFiling> schoolFilings() {
		return this.schoolFilings;
	}

	/**
	 * Return the harmful apps.
	 * @return the entries of all feeds
	 */
	public List<HarmfulEntry> harmful() {
		return this.harmful;
	}

	/**
	 * Return the apps of operating systems.
	 * @return the entries
	 */
	public List<SystemApp> systemApps() {
		return this.systemApps;
	}

	/**
	 * Return the general tools.
	 * @return the entries
	 */
	public List<GeneralApp> generalApps() {
		return this.generalApps;
	}

	private String digest() {
		MessageDigest digest = sha256();
		Stream
			.of(this.whitelist, this.providerBans, this.schoolFilings, this.harmful, this.systemApps, this.generalApps)
			.flatMap(Collection::stream)
			.map((entry) -> sha256().digest(entry.canonical().getBytes(StandardCharsets.UTF_8)))
			.sorted(Arrays::compareUnsigned)
			.forEach(digest::update);
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
