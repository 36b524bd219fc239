package org.campusctl.batch.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.campusctl.batch.load.Dataset.StagedValue;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Problem;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.table.SqlType;
import org.campusctl.mappings.table.TableColumn;
import org.campusctl.storage.IndexKey;
import org.campusctl.storage.Keys;
import org.campusctl.storage.SealedFields;

import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of one file from raw to staged: normalise, check, hash, seal. What is
 * personal leaves this class as hash or ciphertext only. A rejected row keeps nothing but
 * its keys, as far as they can be read; a row of known content is not sealed again.
 */
final class RowStager {

	/** Control columns of every staging table, before the dataset's own. */
	static final List<String> CONTROL_COLUMNS = List.of("row_no", "file_no", "line", "rejected", "column_set",
			"content_version", "fingerprint", "known");

	private final Dataset dataset;

	private final ReceivedFile file;

	private final int contentVersion;

	private final Keys keys;

	private final RowCheck check;

	private final Cells cells;

	private final List<TableColumn> staged;

	private final KnownRows known;

	private final boolean[] keptWhenRejected;

	/** Positions, among the staged values, of the keys that ciphertexts are bound to. */
	private final int[] sealKeys;

	private final SealedFields.Encoder encoder = new SealedFields.Encoder();

	RowStager(Dataset dataset, ReceivedFile file, CellNormaliser normaliser, int contentVersion, Keys keys,
			KnownRows known) {
		this.known = known;
		this.dataset = dataset;
		this.file = file;
		this.contentVersion = contentVersion;
		this.keys = keys;
		this.check = new RowCheck(dataset, file, normaliser);
		this.cells = this.check.cells();
		this.staged = dataset.shape().staged();
		this.keptWhenRejected = new boolean[this.staged.size()];
		for (int i = 0; i < this.keptWhenRejected.length; i++) {
			String name = this.staged.get(i).name();
			this.keptWhenRejected[i] = dataset.shape().stagedKeys().contains(name)
					|| dataset.shape().references().stream().anyMatch((ref) -> name.equals(ref.parentKeyColumn()));
		}
		List<String> names = this.staged.stream().map(TableColumn::name).toList();
		this.sealKeys = dataset.shape().sealKeys().stream().mapToInt(names::indexOf).filter((i) -> i >= 0).toArray();
	}

	StagedRow stage(RawRow row, long rowNo) {
		List<Problem> problems = this.check.check(row);
		boolean rejected = !problems.isEmpty() && problems.stream().anyMatch(Problem::isError);
		@Nullable Object[] values = new @Nullable Object[CONTROL_COLUMNS.size() + this.staged.size()];
		values[0] = rowNo;
		values[1] = this.file.number();
		values[2] = row.line();
		values[3] = rejected;
		values[4] = this.check.columnSet();
		values[5] = this.contentVersion;
		boolean isKnown = false;
		if (!rejected && !this.dataset.steps().isTransient()) {
			byte[] fingerprint = fingerprint();
			values[6] = fingerprint;
			isKnown = this.known.contains(fingerprint);
		}
		values[7] = isKnown;
		fill(values, rejected, isKnown, row.line());
		return new StagedRow(rowNo, this.file.number(), row.line(), rejected, values, problems);
	}

	private byte[] fingerprint() {
		return this.keys.index(IndexKey.FINGERPRINT, this.check.content(this.contentVersion));
	}

	private void fill(@Nullable Object[] values, boolean rejected, boolean isKnown, long line) {
		int base = CONTROL_COLUMNS.size();
		boolean sealed = false;
		for (int i = 0; i < this.staged.size(); i++) {
			if (rejected && !this.keptWhenRejected[i]) {
				continue;
			}
			StagedValue value = this.dataset.values().get(i);
			if (value instanceof StagedValue.Clear clear) {
				values[base + i] = typed(clear.type(), clear.from().apply(this.cells));
			}
			else if (value instanceof StagedValue.Hashed hashed) {
				values[base + i] = hash(hashed, rejected);
			}
			else if (value instanceof StagedValue.Place place) {
				values[base + i] = switch (place) {
					case FILE -> this.file.name();
					case LINE -> line;
				};
			}
			else {
				sealed = true;
			}
		}
		if (sealed && !rejected && !isKnown) {
			byte[] rowKey = rowKey(values);
			for (int i = 0; i < this.staged.size(); i++) {
				if (this.dataset.values().get(i) instanceof StagedValue.Sealed group) {
					values[base + i] = seal(group, rowKey);
				}
			}
		}
	}

	private byte @Nullable [] hash(StagedValue.Hashed hashed, boolean rejected) {
		String text = hashed.from().apply(this.cells);
		if (text.isEmpty() && rejected) {
			text = hashed.rescue().apply(this.cells);
		}
		return text.isEmpty() ? null : this.keys.index(hashed.key(), text);
	}

	private byte @Nullable [] seal(StagedValue.Sealed group, byte[] rowKey) {
		this.encoder.begin();
		for (String column : group.columns()) {
			if (this.cells.has(column)) {
				this.encoder.add(column, this.cells.get(column));
			}
		}
		return this.encoder.isEmpty() ? null
				: this.keys.seal(this.dataset.name(), group.group(), rowKey, this.encoder.bytes());
	}

	private byte[] rowKey(@Nullable Object[] values) {
		for (int i : this.sealKeys) {
			Object value = values[CONTROL_COLUMNS.size() + i];
			if (value instanceof byte[] bytes) {
				return bytes;
			}
			if (value instanceof String text) {
				return text.getBytes(StandardCharsets.UTF_8);
			}
		}
		throw new IllegalStateException("a row of " + this.dataset.name() + " has no key to bind its ciphertexts to");
	}

	private static @Nullable Object typed(SqlType type, String value) {
		if (value.isEmpty()) {
			return null;
		}
		return switch (type) {
			case TEXT -> value;
			case INTEGER -> Integer.valueOf(value);
			case BIGINT -> Long.valueOf(value);
			case BOOLEAN -> Boolean.valueOf(value.equals("1"));
			case DATE -> LocalDate.parse(value);
			case BYTES -> throw new IllegalStateException("bytes are hashed or sealed, not stored in clear");
		};
	}

}
