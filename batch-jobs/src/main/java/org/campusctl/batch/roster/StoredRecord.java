package org.campusctl.batch.roster;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.campusctl.batch.load.Dataset;
import org.campusctl.mappings.table.TableColumn;
import org.campusctl.storage.Keys;
import org.campusctl.storage.SealedFields;
import org.campusctl.storage.SealedGroup;

import org.jspecify.annotations.Nullable;

/**
 * One image of a record as the data centre holds it, and what is sealed in it.
 */
final class StoredRecord {

	private final Dataset dataset;

	private final Map<String, Object> columns;

	private final Keys keys;

	StoredRecord(Dataset dataset, Map<String, Object> columns, Keys keys) {
		this.dataset = dataset;
		this.columns = columns;
		this.keys = keys;
	}

	/**
	 * Return the text of a column.
	 * @return the text; empty for null
	 */
	String text(String column) {
		Object value = this.columns.get(column);
		return (value != null) ? value.toString() : "";
	}

	boolean has(String column) {
		return this.columns.get(column) != null;
	}

	long number(String column) {
		return (this.columns.get(column) instanceof Number number) ? number.longValue() : 0;
	}

	/**
	 * Open what is sealed. Holds personal values: mask or compare it, never show it.
	 * @param group which group
	 * @return value by field, without blanks
	 */
	Map<String, String> opened(SealedGroup group) {
		String column = switch (group) {
			case IDENTITY -> "identity_sealed";
			case CONTACT -> "contact_sealed";
		};
		byte[] key = sealKey();
		if (key == null || !(this.columns.get(column) instanceof byte[] sealed)) {
			return Map.of();
		}
		Map<String, String> fields = new LinkedHashMap<>(
				SealedFields.decode(this.keys.open(this.dataset.name(), group, key, sealed)));
		fields.values().removeIf(String::isEmpty);
		return fields;
	}

	boolean seals(SealedGroup group) {
		return this.dataset.shape()
			.sealedColumns()
			.stream()
			.map(TableColumn::name)
			.anyMatch((name) -> name.startsWith(group.name().toLowerCase(Locale.ROOT)));
	}

	private byte @Nullable [] sealKey() {
		for (String column : this.dataset.shape().sealKeys()) {
			Object value = this.columns.get(column);
			if (value instanceof byte[] bytes) {
				return bytes;
			}
			if (value != null) {
				return value.toString().getBytes(StandardCharsets.UTF_8);
			}
		}
		return null;
	}

}
