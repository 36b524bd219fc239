package org.campusctl.batch.load;

import java.util.HashMap;
import java.util.Map;

import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.table.LoadMapper;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is known of the rows of a drop before they are staged, by dataset.
 */
final class KnownContent {

	private final LoadRun run;

	private final KnownRule rule;

	private final LoadMapper mapper;

	private final TransactionTemplate transactions;

	private final Map<String, KnownRows> rows = new HashMap<>();

	private boolean isIgnored;

	KnownContent(LoadRun run, KnownRule rule, LoadMapper mapper, TransactionTemplate transactions) {
		this.run = run;
		this.rule = rule;
		this.mapper = mapper;
		this.transactions = transactions;
	}

	/** Look at the data centre; before the threads are started that ask. */
	void read() {
		this.rows.clear();
		if (this.isIgnored) {
			return;
		}
		KnownRule left = this.rule;
		for (Dataset dataset : this.run.datasets()) {
			long bytes = this.run.drop()
				.readable()
				.stream()
				.filter((file) -> this.run.dataset(file).name().equals(dataset.name()))
				.mapToLong(ReceivedFile::bytes)
				.sum();
			KnownRows known = KnownRows.of(dataset.shape(), bytes, left, this.mapper, this.transactions);
			this.rows.put(dataset.name(), known);
			left = left.without(known.records());
		}
	}

	KnownRows of(Dataset dataset) {
		return this.rows.getOrDefault(dataset.name(), KnownRows.NONE);
	}

	/**
	 * Know nothing from now on.
	 * @return whether that makes a difference
	 */
	boolean ignore() {
		boolean before = this.isIgnored;
		this.isIgnored = true;
		return !before;
	}

}
