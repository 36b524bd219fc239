package org.campusctl.batch.load;

import java.nio.file.Path;
import java.util.Locale;

import org.campusctl.mappings.file.CodeTables;
import org.campusctl.storage.Keys;

/**
 * What every load needs besides its request.
 *
 * @param home the tool's home
 * @param infrastructure database and job repository
 * @param keys keys that seal and hash
 * @param codes code tables
 * @param reportLocale language of reject and warnings files
 * @param tool version of campusctl
 * @param patience how long to queue for the lock of a run
 * @param bulk when rows are written in bulk
 * @param known when rows of known content are looked for
 */
public record LoadTools(Path home, BatchInfrastructure infrastructure, Keys keys, CodeTables codes, Locale reportLocale,
		RunReport.Tool tool, Patience patience, BulkRule bulk, KnownRule known) {

	/**
	 * Raised when cells are normalised differently, so that old fingerprints do not
	 * match.
	 */
	private static final int NORMALISER = 1;

	/**
	 * Create tools that do not queue.
	 * @param home the tool's home
	 * @param infrastructure database and job repository
	 * @param keys keys that seal and hash
	 * @param codes code tables
	 * @param reportLocale language of reject and warnings files
	 * @param tool version of campusctl
	 */
	public LoadTools(Path home, BatchInfrastructure infrastructure, Keys keys, CodeTables codes, Locale reportLocale,
			RunReport.Tool tool) {
		this(home, infrastructure, keys, codes, reportLocale, tool, Patience.none(), BulkRule.STANDARD,
				KnownRule.STANDARD);
	}

	/**
	 * Return tools that queue for the lock of a run.
	 * @param patience how long
	 * @return the same tools otherwise
	 */
	public LoadTools waiting(Patience patience) {
		return new LoadTools(this.home, this.infrastructure, this.keys, this.codes, this.reportLocale, this.tool,
				patience, this.bulk, this.known);
	}

	/**
	 * Return the version of normaliser and code tables, part of every fingerprint.
	 * @return a hash of both
	 */
	int contentVersion() {
		return 31 * this.codes.version().hashCode() + NORMALISER;
	}

}
