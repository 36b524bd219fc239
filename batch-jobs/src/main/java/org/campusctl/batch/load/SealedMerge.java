package org.campusctl.batch.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.campusctl.mappings.table.BinaryCopy;
import org.campusctl.mappings.table.LoadMapper;
import org.campusctl.mappings.table.MergeRow;
import org.campusctl.mappings.table.StagedTables;
import org.campusctl.mappings.table.TableColumn;
import org.campusctl.storage.Keys;
import org.campusctl.storage.SealedFields;
import org.campusctl.storage.SealedGroup;

import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Merges sealed values of rows whose file has not all sealed columns, or other columns
 * than last time, with those stored: a column that a file does not have leaves the stored
 * value alone. Works row by row on a cursor; needed for the few rows that cannot be
 * compared by fingerprint.
 */
final class SealedMerge {

	private static final String IDENTITY = "identity_sealed";

	private static final int BATCH = 1000;

	private final LoadMapper mapper;

	private final DataSource dataSource;

	private final Keys keys;

	SealedMerge(LoadMapper mapper, DataSource dataSource, Keys keys) {
		this.mapper = mapper;
		this.dataSource = dataSource;
		this.keys = keys;
	}

	void merge(StagedTables tables, Dataset dataset) {
		List<String> columns = new ArrayList<>(List.of("row_no", "sealed_changed"));
		tables.shape().sealedColumns().stream().map(TableColumn::name).forEach(columns::add);
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try (Cursor<MergeRow> rows = this.mapper.rowsToMerge(tables)) {
			List<@Nullable Object[]> merged = new ArrayList<>();
			for (MergeRow row : rows) {
				merged.add(mergedValues(tables, dataset, row));
				if (merged.size() == BATCH) {
					write(connection, tables, columns, merged);
					merged.clear();
				}
			}
			write(connection, tables, columns, merged);
		}
		catch (IOException ex) {
			throw new IllegalStateException("a cursor could not be closed");
		}
		catch (SQLException ex) {
			throw new StepFailure(ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
		this.mapper.keepUnchangedAfterMerge(tables);
	}

	private @Nullable Object[] mergedValues(StagedTables tables, Dataset dataset, MergeRow row) {
		List<@Nullable Object> values = new ArrayList<>();
		values.add(row.rowNo());
		values.add(false);
		boolean changed = false;
		for (TableColumn column : tables.shape().sealedColumns()) {
			SealedGroup group = column.name().equals(IDENTITY) ? SealedGroup.IDENTITY : SealedGroup.CONTACT;
			boolean isIdentity = group == SealedGroup.IDENTITY;
			Map<String, String> stored = open(dataset, group, row.storedKey(),
					isIdentity ? row.storedIdentity() : row.storedContact());
			Map<String, String> after = new LinkedHashMap<>(stored);
			after
				.putAll(open(dataset, group, row.stagedKey(), isIdentity ? row.stagedIdentity() : row.stagedContact()));
			changed |= !withoutBlanks(after).equals(withoutBlanks(stored));
			values.add(after.isEmpty() ? null : this.keys.seal(dataset.name(), group,
					Objects.requireNonNull(row.mergedKey()), SealedFields.encode(after)));
		}
		values.set(1, changed);
		return values.toArray();
	}

	private Map<String, String> open(Dataset dataset, SealedGroup group, byte @Nullable [] key,
			byte @Nullable [] sealed) {
		return (sealed == null || key == null) ? Map.of()
				: SealedFields.decode(this.keys.open(dataset.name(), group, key, sealed));
	}

	private static Map<String, String> withoutBlanks(Map<String, String> fields) {
		Map<String, String> kept = new LinkedHashMap<>(fields);
		kept.values().removeIf(String::isEmpty);
		return kept;
	}

	private static void write(Connection connection, StagedTables tables, List<String> columns,
			List<@Nullable Object[]> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		try (BinaryCopy copy = new BinaryCopy(connection, tables.merged(), columns)) {
			for (@Nullable
			Object[] row : rows) {
				copy.row(row);
			}
			copy.finish();
		}
	}

}
