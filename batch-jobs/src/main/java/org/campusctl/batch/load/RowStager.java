package org.campusctl.batch.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.batch.load.Dataset.StagedValue;
import org.campusctl.compliance.Problem;
import org.campusctl.mappings.file.Cell;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.table.SqlType;
import org.campusctl.mappings.table.TableColumn;
import org.campusctl.compliance.ProblemOrder;
import org.campusctl.storage.IndexKey;
import org.campusctl.storage.Keys;
import org.campusctl.storage.SealedFields;

import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of one file from raw to staged: normalise, check, hash, seal. What is
 * personal leaves this class as hash or ciphertext only. A rejected row keeps nothing but
 * its keys, as far as they can be read.
 */
final class RowStager {

	/** Control columns of every staging table, before the dataset's own. */
	static final List<String> CONTROL_COLUMNS = List.of("row_no", "file_no", "line", "rejected", "column_set",
			"content_version", "fingerprint");

	private static final char SEPARATOR = '\u001f';

	private final Dataset dataset;

	private final ReceivedFile file;

	private final CellNormaliser normaliser;

	private final int contentVersion;

	private final Keys keys;

	private final RowCells cells;

	private final long columnSet;

	private final ProblemOrder order;

	private final List<TableColumn> staged;

	private final boolean[] keptWhenRejected;

	private final StringBuilder content = new StringBuilder(512);

	RowStager(Dataset dataset, ReceivedFile file, CellNormaliser normaliser, int contentVersion, Keys keys) {
		this.dataset = dataset;
		this.file = file;
		this.normaliser = normaliser;
		this.contentVersion = contentVersion;
		this.keys = keys;
		this.cells = new RowCells(dataset.profile(), file.columns());
		this.columnSet = this.cells.columnSet();
		this.order = new ProblemOrder(dataset.profile().columns().stream().map(ColumnSpec::name).toList());
		this.staged = dataset.shape().staged();
		this.keptWhenRejected = new boolean[this.staged.size()];
		for (int i = 0; i < this.keptWhenRejected.length; i++) {
			String name = this.staged.get(i).name();
			this.keptWhenRejected[i] = dataset.shape().stagedKeys().contains(name)
					|| dataset.shape().references().stream().anyMatch((ref) -> name.equals(ref.parentKeyColumn()));
		}
	}

	StagedRow stage(RawRow row, long rowNo) {
		List<Problem> problems = read(row);
		boolean rejected = false;
		if (!problems.isEmpty()) {
			problems = this.order.sorted(problems);
			rejected = problems.stream().anyMatch(Problem::isError);
		}
		@Nullable Object[] values = new @Nullable Object[CONTROL_COLUMNS.size() + this.staged.size()];
		values[0] = rowNo;
		values[1] = this.file.number();
		values[2] = row.line();
		values[3] = rejected;
		values[4] = this.columnSet;
		values[5] = this.contentVersion;
		if (rejected) {
			for (Problem problem : problems) {
				if (problem.isError()) {
					this.cells.blank(problem.field());
				}
			}
		}
		else {
			values[6] = fingerprint();
		}
		fill(values, rejected, row.line());
		return new StagedRow(this.dataset, rowNo, this.file.number(), row.line(), rejected, values, problems);
	}

	private List<Problem> read(RawRow row) {
		this.cells.clear();
		Problem structural = row.problem();
		if (structural != null && structural.isError()) {
			return List.of(structural);
		}
		List<Problem> problems = new ArrayList<>(2);
		if (structural != null) {
			problems.add(structural);
		}
		List<ColumnSpec> columns = this.dataset.profile().columns();
		List<String> raw = row.cells();
		for (int i = 0; i < columns.size(); i++) {
			int position = this.file.columns().get(i);
			if (position < 0) {
				continue;
			}
			Cell cell = this.normaliser.normalise(columns.get(i), raw.get(position));
			this.cells.set(i, cell.value());
			Problem problem = cell.problem();
			if (problem != null) {
				problems.add(problem);
			}
		}
		this.dataset.rules().check(this.cells, problems::add);
		this.dataset.arrangement().arrange(this.cells, this.cells::set);
		return problems;
	}

	private byte[] fingerprint() {
		this.content.setLength(0);
		this.content.append(this.dataset.name()).append(SEPARATOR).append(this.contentVersion);
		this.content.append(SEPARATOR).append(this.columnSet);
		int columns = this.dataset.profile().columns().size();
		for (int i = 0; i < columns; i++) {
			if (this.cells.has(i)) {
				this.content.append(SEPARATOR).append(this.cells.at(i));
			}
		}
		return this.keys.index(IndexKey.FINGERPRINT, this.content.toString());
	}

	private void fill(@Nullable Object[] values, boolean rejected, long line) {
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
		if (sealed && !rejected) {
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
		Map<String, String> fields = new LinkedHashMap<>();
		for (String column : group.columns()) {
			if (this.cells.has(column)) {
				fields.put(column, this.cells.get(column));
			}
		}
		return fields.isEmpty() ? null
				: this.keys.seal(this.dataset.name(), group.group(), rowKey, SealedFields.encode(fields));
	}

	private byte[] rowKey(@Nullable Object[] values) {
		for (String key : this.dataset.shape().sealKeys()) {
			for (int i = 0; i < this.staged.size(); i++) {
				if (this.staged.get(i).name().equals(key)) {
					Object value = values[CONTROL_COLUMNS.size() + i];
					if (value instanceof byte[] bytes) {
						return bytes;
					}
					if (value instanceof String text) {
						return text.getBytes(StandardCharsets.UTF_8);
					}
				}
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
