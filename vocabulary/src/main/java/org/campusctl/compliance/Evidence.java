package org.campusctl.compliance;

import java.time.LocalDate;

/**
 * Where a statement comes from, so that somebody else can look it up.
 *
 * @param source who says so: {@code inventory}, {@code snmp}, {@code nms},
 * {@code survey}, {@code contract}
 * @param collectedAt the day on which it was seen; the day of the import where the file
 * does not say
 * @param origin file name, object identifier and agent, or {@code sha256:} and the hash
 * of a document
 * @param line physical line or sheet row in the file, from 1; 0 where there is none
 */
public record Evidence(String source, LocalDate collectedAt, String origin, long line) {

	/**
	 * Return where to look it up.
	 * @return {@code devices.csv:17}, or the origin alone
	 */
	public String reference() {
		return (this.line > 0) ? this.origin + ":" + this.line : this.origin;
	}

}
