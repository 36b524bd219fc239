package org.campusctl.batch.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.table.BinaryCopy;
import org.campusctl.mappings.table.ReferenceShape;
import org.campusctl.mappings.table.RotationMapper;
import org.campusctl.mappings.table.RunMapper;
import org.campusctl.mappings.table.SqlType;
import org.campusctl.mappings.table.TableColumn;
import org.campusctl.storage.KeyRotation;
import org.campusctl.storage.Keys;

import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/**
 * Seals and hashes everything that is stored with other keys, records and their history.
 * Runs that could go on are given up, for what they staged is sealed with the old keys.
 */
public final class Resealing implements KeyRotation.Reseal {

	/** Columns of bytes that no key is behind. */
	private static final Set<String> KEYLESS = Set.of("run.digest", "key_check.value");

	private static final int BATCH = 1000;

	private final List<Dataset> datasets;

	private final HaltPoint haltPoint;

	private final LongConsumer progress;

	private long rows;

	private long unproved;

	private int givenUp;

	private volatile boolean stopped;

	/**
	 * Prepare the work.
	 * @param datasets every dataset that has a table
	 * @param haltPoint called after each table and around the commit
	 * @param progress told the rows done so far
	 */
	public Resealing(List<Dataset> datasets, HaltPoint haltPoint, LongConsumer progress) {
		this.datasets = datasets.stream().filter((dataset) -> !dataset.steps().isTransient()).toList();
		this.haltPoint = haltPoint;
		this.progress = progress;
	}

	/** Ask the work to end; nothing is changed then. Called from another thread. */
	public void stop() {
		this.stopped = true;
	}

	/**
	 * Return how many records and previous images were renewed.
	 * @return number of rows
	 */
	public long rows() {
		return this.rows;
	}

	/**
	 * Return how many of them had a fingerprint that could not be made anew; the next
	 * import compares them value by value.
	 * @return number of rows
	 */
	public long unproved() {
		return this.unproved;
	}

	/**
	 * Return how many runs were given up.
	 * @return number of runs
	 */
	public int givenUp() {
		return this.givenUp;
	}

	@Override
	public void reached(String place) {
		this.haltPoint.reached(place);
	}

	@Override
	public void run(Connection connection, Keys old, Keys next) {
		try (SqlSession session = BorrowedSession.on(connection)) {
			RotationMapper mapper = session.getMapper(RotationMapper.class);
			requireAllKnown(mapper);
			this.datasets.forEach((dataset) -> tables(dataset).forEach(mapper::lock));
			this.givenUp = session.getMapper(RunMapper.class).abandonUnfinished();
			mapper.staged().forEach(mapper::drop);
			for (Dataset dataset : this.datasets) {
				Map<String, Map<Long, Set<String>>> parents = parents(mapper, dataset);
				for (String table : tables(dataset)) {
					renew(mapper, connection, dataset, table, new RowRenewal(dataset, parents, old, next));
					this.haltPoint.reached("rotate-" + dataset.name());
				}
			}
		}
		catch (RuntimeException | SQLException ex) {
			throw StepFailure.safe(ex);
		}
	}

	private void renew(RotationMapper mapper, Connection connection, Dataset dataset, String table, RowRenewal renewal)
			throws SQLException {
		List<TableColumn> keyed = keyed(dataset);
		List<String> columns = new ArrayList<>(List.of("place", "fingerprint", "content_version"));
		keyed.forEach((column) -> columns.add(column.name()));
		mapper.createRenewed(keyed);
		long count = 0;
		try (Cursor<Map<String, Object>> stored = mapper.rows(table)) {
			List<@Nullable Object[]> renewed = new ArrayList<>();
			for (Map<String, Object> row : stored) {
				renewed.add(renewal.renew(row, keyed));
				count++;
				if (renewed.size() == BATCH) {
					write(connection, columns, renewed);
				}
			}
			write(connection, columns, renewed);
		}
		catch (IOException ex) {
			throw new IllegalStateException("a cursor could not be closed");
		}
		this.unproved += renewal.unproved();
		mapper.analyzeRenewed();
		int written = mapper.renew(table, keyed);
		if (written != count) {
			throw new IllegalStateException(table + ": " + written + " rows of " + count + " were renewed");
		}
		mapper.dropRenewed();
	}

	private void write(Connection connection, List<String> columns, List<@Nullable Object[]> renewed)
			throws SQLException {
		if (this.stopped) {
			throw new Failure(FailureKind.INTERRUPTED, "run.rotation-stopped");
		}
		if (renewed.isEmpty()) {
			return;
		}
		try (BinaryCopy copy = new BinaryCopy(connection, "renewed", columns)) {
			for (@Nullable
			Object[] row : renewed) {
				copy.row(row);
			}
			copy.finish();
		}
		this.rows += renewed.size();
		this.progress.accept(this.rows);
		renewed.clear();
	}

	private static Map<String, Map<Long, Set<String>>> parents(RotationMapper mapper, Dataset dataset) {
		Map<String, Map<Long, Set<String>>> parents = new HashMap<>();
		for (ReferenceShape reference : dataset.shape().references()) {
			if (reference.parent().equals("school")) {
				parents.put("school_id.school_code", StoredRow.byId(mapper.schoolCodes()));
				continue;
			}
			reference.alternatives()
				.stream()
				.flatMap((alternative) -> alternative.pairs().stream())
				.filter((pair) -> dataset.shape()
					.stagedOnly()
					.stream()
					.anyMatch((column) -> column.name().equals(pair.column()) && column.type() == SqlType.TEXT))
				.forEach((pair) -> parents.put(reference.idColumn() + "." + pair.column(),
						StoredRow.byId(mapper.parentValues("campus." + reference.parent().replace('-', '_'),
								"campus." + reference.parent().replace('-', '_') + "_history", pair.parentColumn()))));
		}
		return parents;
	}

	/** A table that nobody described here would keep the old keys alive. */
	private void requireAllKnown(RotationMapper mapper) {
		List<String> known = this.datasets.stream()
			.flatMap((dataset) -> Stream.of(dataset.shape().name(), dataset.shape().name() + "_history")
				.flatMap((table) -> Stream
					.concat(Stream.of("fingerprint"), keyed(dataset).stream().map(TableColumn::name))
					.map((column) -> table + "." + column)))
			.toList();
		for (String column : mapper.byteColumns()) {
			if (!known.contains(column) && !KEYLESS.contains(column)) {
				throw new IllegalStateException("no dataset tells what is in " + column);
			}
		}
	}

	private static List<TableColumn> keyed(Dataset dataset) {
		return dataset.shape().columns().stream().filter((column) -> column.type() == SqlType.BYTES).toList();
	}

	private static List<String> tables(Dataset dataset) {
		return List.of(dataset.shape().target(), dataset.shape().history());
	}

	/**
	 * Return the bytes that a value of a row binds its ciphertexts with.
	 * @param value a hash or a text
	 * @return its bytes, or null for no value
	 */
	static byte @Nullable [] binding(@Nullable Object value) {
		if (value instanceof byte[] bytes) {
			return bytes;
		}
		return (value != null) ? String.valueOf(value).getBytes(StandardCharsets.UTF_8) : null;
	}

}
