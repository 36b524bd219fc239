package org.campusctl.network.inventory;

import java.time.LocalDate;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;

import org.jspecify.annotations.Nullable;

/**
 * A signed statement of a school.
 *
 * @param topic what it is about, such as {@link #UNIFIED_DESIGN}
 * @param statement yes or no
 * @param documentSha256 hash of the signed document, lower-case hex
 * @param evidence the document, or where the row comes from
 */
public record Attestation(String topic, @Nullable Boolean statement, @Nullable String documentSha256,
		Evidence evidence) implements InventoryRow<Attestation> {

	/** Wired and wireless network were designed as one. */
	public static final String UNIFIED_DESIGN = "unified-design";

	/** The network equipment supports IPv6. */
	public static final String IPV6_EQUIPMENT = "ipv6-equipment";

	/**
	 * Read a row. Its evidence is the document where there is one, of the day on which it
	 * was signed.
	 * @param cells normalised cells
	 * @param evidence where they come from
	 * @return the attestation
	 */
	public static Attestation of(Cells cells, Evidence evidence) {
		String hash = CellValues.text(cells, "document_sha256");
		LocalDate date = Coverage.day(cells.get("date"));
		Evidence document = new Evidence(evidence.source(), (date != null) ? date : evidence.collectedAt(),
				(hash != null) ? "sha256:" + hash : evidence.origin(), (hash != null) ? 0 : evidence.line());
		return new Attestation(cells.get("topic"), CellValues.flag(cells, "statement"), hash, document);
	}

	/**
	 * Tell whether it says yes and names the document that proves it.
	 * @return whether it can be relied upon
	 */
	public boolean isProof() {
		return Boolean.TRUE.equals(this.statement) && this.documentSha256 != null;
	}

	@Override
	public Object key() {
		return this.topic;
	}

	@Override
	public String subject() {
		return this.topic;
	}

	@Override
	public @Nullable Object cell(String column) {
		return switch (column) {
			case "statement" -> this.statement;
			default -> throw InventoryRow.noColumn(column);
		};
	}

	@Override
	public Attestation fill(Attestation other) {
		boolean own = this.documentSha256 != null;
		return new Attestation(this.topic, InventoryRow.known(this.statement, other.statement),
				own ? this.documentSha256 : other.documentSha256, own ? this.evidence : other.evidence);
	}

}
