package org.campusctl.batch.load;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.campusctl.batch.load.Dataset.StagedValue;
import org.campusctl.mappings.table.TableColumn;
import org.campusctl.storage.IndexKey;
import org.campusctl.storage.Keys;
import org.campusctl.storage.SealedFields;
import org.campusctl.storage.SealedGroup;

import org.jspecify.annotations.Nullable;

/**
 * Makes the ciphertexts and keyed hashes of one record anew with other keys. What a hash
 * is of is worked out from the record and proved by the old hash.
 */
final class RowRenewal {

	private final Dataset dataset;

	private final Keys old;

	private final Keys next;

	private final StoredRow row;

	private final StringBuilder content = new StringBuilder(512);

	private long unproved;

	RowRenewal(Dataset dataset, Map<String, Map<Long, Set<String>>> parents, Keys old, Keys next) {
		this.dataset = dataset;
		this.old = old;
		this.next = next;
		this.row = new StoredRow(dataset, parents);
	}

	/**
	 * Return how many fingerprints could not be proved.
	 * @return number of rows
	 */
	long unproved() {
		return this.unproved;
	}

	/**
	 * Renew a row.
	 * @param stored value by column, and its place
	 * @param columns hashed and sealed columns
	 * @return place, fingerprint, content version, the columns
	 */
	@Nullable Object[] renew(Map<String, Object> stored, List<TableColumn> columns) {
		Map<SealedGroup, Map<String, String>> groups = open(stored, columns);
		Map<String, String> opened = new HashMap<>();
		groups.values().forEach(opened::putAll);
		this.row.take(stored, opened);
		@Nullable Object[] renewed = new @Nullable Object[3 + columns.size()];
		renewed[0] = stored.get("place");
		Map<String, byte[]> hashes = new HashMap<>();
		for (TableColumn column : columns) {
			if (value(column) instanceof StagedValue.Hashed hashed
					&& stored.get(column.name()) instanceof byte[] hash) {
				this.row.settle(() -> MessageDigest.isEqual(hash, this.old.index(hashed.key(), text(hashed))));
				hashes.put(column.name(), this.next.index(hashed.key(), text(hashed)));
			}
		}
		fingerprint(stored, renewed);
		byte[] binding = binding(stored, hashes);
		for (int i = 0; i < columns.size(); i++) {
			TableColumn column = columns.get(i);
			if (!column.sealed()) {
				renewed[3 + i] = hashes.get(column.name());
			}
			else if (stored.get(column.name()) != null) {
				SealedGroup group = group(column);
				renewed[3 + i] = this.next.seal(this.dataset.name(), group, binding,
						SealedFields.encode(groups.getOrDefault(group, Map.of())));
			}
		}
		return renewed;
	}

	/**
	 * A fingerprint that cannot be proved becomes one that no row has, of a version that
	 * none has, so that the next import compares value by value.
	 */
	private void fingerprint(Map<String, Object> stored, @Nullable Object[] renewed) {
		byte[] before = (byte[]) stored.get("fingerprint");
		int version = (int) StoredRow.number(stored, "content_version");
		long columnSet = StoredRow.number(stored, "column_set");
		boolean proved = this.row.settle(
				() -> MessageDigest.isEqual(before, this.old.index(IndexKey.FINGERPRINT, content(version, columnSet))));
		if (proved) {
			renewed[1] = this.next.index(IndexKey.FINGERPRINT, content(version, columnSet));
			renewed[2] = version;
			return;
		}
		this.unproved++;
		renewed[1] = this.next.index(IndexKey.FINGERPRINT, "unproved " + HexFormat.of().formatHex(before));
		renewed[2] = 0;
	}

	private String content(int version, long columnSet) {
		return RowContent.of(this.content, this.dataset, version, columnSet, this.row.cells()::at);
	}

	private String text(StagedValue.Hashed hashed) {
		return hashed.from().apply(this.row.cells());
	}

	private Map<SealedGroup, Map<String, String>> open(Map<String, Object> stored, List<TableColumn> columns) {
		Map<SealedGroup, Map<String, String>> groups = new LinkedHashMap<>();
		for (TableColumn column : columns) {
			if (column.sealed() && stored.get(column.name()) instanceof byte[] sealed) {
				SealedGroup group = group(column);
				groups.put(group, SealedFields
					.decode(this.old.open(this.dataset.name(), group, binding(stored, Map.of()), sealed)));
			}
		}
		return groups;
	}

	private byte[] binding(Map<String, Object> stored, Map<String, byte[]> hashes) {
		for (String key : this.dataset.shape().sealKeys()) {
			byte[] bytes = Resealing.binding(hashes.containsKey(key) ? hashes.get(key) : stored.get(key));
			if (bytes != null) {
				return bytes;
			}
		}
		return new byte[0];
	}

	private StagedValue value(TableColumn column) {
		return this.dataset.values().get(this.dataset.shape().columns().indexOf(column));
	}

	private SealedGroup group(TableColumn column) {
		if (value(column) instanceof StagedValue.Sealed sealed) {
			return sealed.group();
		}
		throw new IllegalStateException(column.name() + " is no ciphertext");
	}

}
