package org.campusctl.batch.sample;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what is written to a file.
 */
final class Tally {

	private final Map<String, Long> rejects = new TreeMap<>();

	private final Map<String, Long> warnings = new TreeMap<>();

	private long rows;

	void row() {
		this.rows++;
	}

	void reject(String code) {
		this.rejects.merge(code, 1L, Long::sum);
	}

	void warn(String code) {
		this.warnings.merge(code, 1L, Long::sum);
	}

	void count(Flaw flaw) {
		if (flaw.isWarning()) {
			warn(flaw.code());
		}
		else {
			reject(flaw.code());
		}
	}

	/** Return the account of a file that is complete. */
	SampleFile file(SampleTable table, FileStyle style) {
		if (this.rows == 0) {
			warn("file.header-only");
		}
		return new SampleFile(style.fileName(), table.dataset(), style.encodingName(), this.rows, this.rejects,
				this.warnings);
	}

}
