package org.campusctl.admission.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.campusctl.compliance.Parsed;

/**
 * The signing certificates that a list entry accepts, or that were seen on an app: its
 * signing history, any of which counts.
 *
 * @param fingerprints the certificates, sorted; empty when none is known
 */
public record Signers(NavigableSet<Fingerprint> fingerprints) {

	/** No certificate is known. */
	public static final Signers NONE = new Signers(Collections.emptyNavigableSet());

	private static final Pattern SEPARATOR = Pattern.compile("[;,|、；，\\r\\n]");

	public Signers {
		fingerprints = Collections.unmodifiableNavigableSet(new TreeSet<>(fingerprints));
	}

	/**
	 * Return a set of certificates.
	 * @param fingerprints the certificates
	 * @return them
	 */
	public static Signers of(Collection<Fingerprint> fingerprints) {
		return fingerprints.isEmpty() ? NONE : new Signers(new TreeSet<>(fingerprints));
	}

	/**
	 * Read a cell with any number of fingerprints, each in its own notation, separated by
	 * semicolons.
	 * @param cell the cell; blank for none
	 * @return the certificates, or {@code value.format} when one of them cannot be read
	 */
	public static Parsed<Signers> parse(String cell) {
		List<Fingerprint> fingerprints = new ArrayList<>();
		for (String part : parts(cell)) {
			if (!(Fingerprint.parse(part) instanceof Parsed.Ok<Fingerprint> ok)) {
				return Parsed.bad("value.format", Fingerprint.NOTATIONS);
			}
			fingerprints.add(ok.value());
		}
		return Parsed.ok(of(fingerprints));
	}

	/**
	 * Tell whether a cell can be read, at little cost for what most inventories write.
	 * @param cell the cell; blank for none
	 * @return whether {@link #parse} gives certificates
	 */
	public static boolean isReadable(String cell) {
		return cell.isEmpty() || Fingerprint.isPlain(cell) || parse(cell) instanceof Parsed.Ok;
	}

	/**
	 * Read what can be read of a cell and leave the rest out.
	 * @param cell the cell
	 * @return the certificates that can be read
	 */
	public static Signers parseReadable(String cell) {
		return of(parts(cell).stream()
			.map(Fingerprint::parse)
			.filter(Parsed.Ok.class::isInstance)
			.map((ok) -> ((Parsed.Ok<Fingerprint>) ok).value())
			.toList());
	}

	private static List<String> parts(String cell) {
		return SEPARATOR.splitAsStream(cell).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	/**
	 * Tell whether no certificate is known.
	 * @return true for none
	 */
	public boolean isEmpty() {
		return this.fingerprints.isEmpty();
	}

	/**
	 * Compare the certificates that an entry accepts with those seen on an app.
	 * @param observed certificates of the app
	 * @return what the comparison proves
	 */
	public SignerMatch compare(Signers observed) {
		if (isEmpty()) {
			return SignerMatch.NOT_LISTED;
		}
		if (observed.isEmpty()) {
			return SignerMatch.NOT_OBSERVED;
		}
		boolean testKey = false;
		for (Fingerprint fingerprint : observed.fingerprints) {
			if (this.fingerprints.contains(fingerprint)) {
				if (!PublishedTestKeys.contains(fingerprint)) {
					return SignerMatch.EQUAL;
				}
				testKey = true;
			}
		}
		if (testKey) {
			return SignerMatch.TEST_KEY;
		}
		return comparable(observed) ? SignerMatch.DIFFERENT : SignerMatch.NOT_COMPARABLE;
	}

	private boolean comparable(Signers observed) {
		return this.fingerprints.stream()
			.map(Fingerprint::algorithm)
			.distinct()
			.anyMatch((algorithm) -> observed.fingerprints.stream()
				.anyMatch((fingerprint) -> fingerprint.algorithm() == algorithm));
	}

	/**
	 * Return the one notation used in output.
	 */
	@Override
	public String toString() {
		return this.fingerprints.stream().map(Fingerprint::toString).collect(Collectors.joining(";"));
	}

}
