package org.campusctl.batch.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.RowRules;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.table.KeyShape;
import org.campusctl.mappings.table.Lifecycle;
import org.campusctl.mappings.table.ReferenceShape;
import org.campusctl.mappings.table.SqlType;
import org.campusctl.mappings.table.TableColumn;
import org.campusctl.mappings.table.TableShape;
import org.campusctl.storage.IndexKey;
import org.campusctl.storage.SealedGroup;

import org.jspecify.annotations.Nullable;

/**
 * A kind of file and where its rows go: everything the pipeline needs to know about it. A
 * new dataset is one of these descriptions, a migration for its table, and its rules.
 *
 * @param profile the columns of its files
 * @param rules the rules of a row
 * @param shape the table
 * @param values how the values of the staging columns are made, in the order of
 * {@link TableShape#staged()}
 * @param arrangement brings the cells of a row into the one form in which equal things
 * are equal, after the rules and before anything is made of them
 * @param steps what the dataset does besides, at fixed points of the pipeline
 * @param critical tells rows that must not get lost: a rejected one refuses the drop
 */
public record Dataset(ColumnProfile profile, RowRules rules, TableShape shape, List<StagedValue> values,
		Arrangement arrangement, DatasetSteps steps, Predicate<Cells> critical) {

	public String name() {
		return this.profile.dataset();
	}

	/** Descriptions are made once and used as keys for every row: identity will do. */
	@Override
	public boolean equals(@Nullable Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

	/**
	 * Begin a description.
	 * @param profile the columns of its files
	 * @return a builder
	 */
	public static Builder of(ColumnProfile profile) {
		return new Builder(profile);
	}

	/**
	 * Brings a row into its one form.
	 */
	@FunctionalInterface
	public interface Arrangement {

		/** Leaves rows as they are. */
		Arrangement NONE = (cells, change) -> {
		};

		/**
		 * Change cells.
		 * @param cells the cells of the row
		 * @param change takes the English name of a column and its new value
		 */
		void arrange(Cells cells, BiConsumer<String, String> change);

	}

	/**
	 * How the value of one staging column is made from a row.
	 */
	public sealed interface StagedValue {

		/**
		 * A value in clear.
		 *
		 * @param type type of the column
		 * @param from makes the text of the value from the row; empty for null
		 */
		record Clear(SqlType type, Function<Cells, String> from) implements StagedValue {
		}

		/**
		 * A keyed hash.
		 *
		 * @param key the key
		 * @param from makes the text that is hashed; empty for null
		 * @param rescue makes it for a rejected row that {@code from} gives nothing for,
		 * so that its record is not taken for absent; empty for null
		 */
		record Hashed(IndexKey key, Function<Cells, String> from,
				Function<Cells, String> rescue) implements StagedValue {
		}

		/**
		 * Several columns in one ciphertext.
		 *
		 * @param group the group
		 * @param columns English names of the columns
		 */
		record Sealed(SealedGroup group, List<String> columns) implements StagedValue {
		}

		/** Where the row stands. */
		enum Place implements StagedValue {

			/** Name of the file as the user gave it. */
			FILE,
			/** Line or sheet row where the record starts. */
			LINE

		}

	}

	/** Builds a description column by column. */
	public static final class Builder {

		private final ColumnProfile profile;

		private final Map<String, Integer> positions;

		private final List<TableColumn> columns = new ArrayList<>();

		private final List<StagedValue> values = new ArrayList<>();

		private final List<TableColumn> stagedOnly = new ArrayList<>();

		private final List<StagedValue> stagedOnlyValues = new ArrayList<>();

		private final List<KeyShape> keys = new ArrayList<>();

		private final List<ReferenceShape> references = new ArrayList<>();

		private List<String> scope = List.of();

		private List<String> sealKeys = List.of();

		private List<String> likeness = List.of();

		private boolean moves;

		private Lifecycle lifecycle = Lifecycle.STAYS;

		private RowRules rules = (cells, problems) -> {
		};

		private Arrangement arrangement = Arrangement.NONE;

		private DatasetSteps steps = DatasetSteps.NONE;

		private Predicate<Cells> critical = (cells) -> false;

		private Builder(ColumnProfile profile) {
			this.profile = profile;
			this.positions = IntStream.range(0, profile.columns().size())
				.boxed()
				.collect(Collectors.toMap((i) -> profile.columns().get(i).name(), (i) -> i));
			if (this.positions.size() > Long.SIZE - 1) {
				throw new IllegalArgumentException("a dataset has at most 63 columns: " + profile.dataset());
			}
		}

		public Builder rules(RowRules rowRules) {
			this.rules = rowRules;
			return this;
		}

		/**
		 * Store columns in clear, under their own names, as text; numbers and moments as
		 * such.
		 * @param names English names
		 * @return this
		 */
		public Builder clear(String... names) {
			for (String name : names) {
				defaulted(name, "");
			}
			return this;
		}

		/**
		 * Store a column in clear with a value for a blank.
		 * @param name English name
		 * @param blank what a blank means; empty for null
		 * @return this
		 */
		public Builder defaulted(String name, String blank) {
			return derived(name, type(name), (cells) -> {
				String value = cells.get(name);
				return value.isEmpty() ? blank : value;
			}, name);
		}

		/**
		 * Store a value in clear that is made from the row.
		 * @param column column of the table
		 * @param type its type
		 * @param from makes the value; empty for null
		 * @param sources columns that it is made of
		 * @return this
		 */
		public Builder derived(String column, SqlType type, Function<Cells, String> from, String... sources) {
			this.columns.add(new TableColumn(column, type, mask(sources), false));
			this.values.add(new StagedValue.Clear(type, from));
			return this;
		}

		/**
		 * Store a keyed hash.
		 * @param column column of the table
		 * @param key the key
		 * @param from makes the text that is hashed; empty for null
		 * @param sources columns that it is made of
		 * @return this
		 */
		public Builder hashed(String column, IndexKey key, Function<Cells, String> from, String... sources) {
			return hashed(column, key, from, (cells) -> "", sources);
		}

		/**
		 * Store a keyed hash that a rejected row can have all the same.
		 * @param column column of the table
		 * @param key the key
		 * @param from makes the text that is hashed; empty for null
		 * @param rescue makes it for a rejected row that {@code from} gives nothing for
		 * @param sources columns that it is made of
		 * @return this
		 */
		public Builder hashed(String column, IndexKey key, Function<Cells, String> from, Function<Cells, String> rescue,
				String... sources) {
			this.columns.add(new TableColumn(column, SqlType.BYTES, mask(sources), false));
			this.values.add(new StagedValue.Hashed(key, from, rescue));
			return this;
		}

		/**
		 * Store columns in one ciphertext, {@code identity_sealed} or
		 * {@code contact_sealed}.
		 * @param group the group
		 * @param names English names
		 * @return this
		 */
		public Builder sealed(SealedGroup group, String... names) {
			String column = switch (group) {
				case IDENTITY -> "identity_sealed";
				case CONTACT -> "contact_sealed";
			};
			this.columns.add(new TableColumn(column, SqlType.BYTES, mask(names), true));
			this.values.add(new StagedValue.Sealed(group, List.of(names)));
			return this;
		}

		/**
		 * Keep a column in staging only, for reconcile.
		 * @param names English names
		 * @return this
		 */
		public Builder staged(String... names) {
			for (String name : names) {
				this.stagedOnly.add(new TableColumn(name, SqlType.TEXT, mask(name), false));
				this.stagedOnlyValues.add(new StagedValue.Clear(SqlType.TEXT, (cells) -> cells.get(name)));
			}
			return this;
		}

		/**
		 * Keep a keyed hash in staging only, for reconcile.
		 * @param column column of staging
		 * @param key the key
		 * @param from makes the text that is hashed; empty for null
		 * @param sources columns that it is made of
		 * @return this
		 */
		public Builder stagedHash(String column, IndexKey key, Function<Cells, String> from, String... sources) {
			this.stagedOnly.add(new TableColumn(column, SqlType.BYTES, mask(sources), false));
			this.stagedOnlyValues.add(new StagedValue.Hashed(key, from, (cells) -> ""));
			return this;
		}

		/**
		 * Add a key; the record is looked for by the keys in the order of these calls.
		 * @param field column that problems name
		 * @param duplicateCode code for rows that share this key and not the first
		 * @param keyColumns columns of staging, or ids of references
		 * @return this
		 */
		public Builder key(String field, String duplicateCode, String... keyColumns) {
			this.keys.add(new KeyShape(List.of(keyColumns), field, duplicateCode));
			return this;
		}

		/**
		 * Let every row belong to the school that its column {@code school_code} names.
		 * @return this
		 */
		public Builder ofSchool() {
			staged("school_code");
			this.references.add(new ReferenceShape("school", "school_id", "school_code",
					List.of(new ReferenceShape.Alternative(
							List.of(new ReferenceShape.Pair("school_code", "school_code")))),
					mask("school_code"), true, "school_code", "school_code"));
			return this;
		}

		/**
		 * Add a parent.
		 * @param reference how it is found
		 * @return this
		 */
		public Builder reference(ReferenceShape reference) {
			this.references.add(reference);
			return this;
		}

		/**
		 * Say which columns tell what a full file is whole for.
		 * @param lifecycleOfAbsent what happens to absent records
		 * @param scopeColumns columns of the resolved row
		 * @return this
		 */
		public Builder absent(Lifecycle lifecycleOfAbsent, String... scopeColumns) {
			this.lifecycle = lifecycleOfAbsent;
			this.scope = List.of(scopeColumns);
			return this;
		}

		/**
		 * Let records move from one school to another.
		 * @return this
		 */
		public Builder moves() {
			this.moves = true;
			return this;
		}

		/**
		 * Bind the ciphertexts to their row.
		 * @param keyColumns columns of which the first that is not null binds
		 * @return this
		 */
		public Builder sealedUnder(String... keyColumns) {
			this.sealKeys = List.of(keyColumns);
			return this;
		}

		/**
		 * Store where the row stands, in {@code source_file} and {@code source_line}: the
		 * evidence of what it says. Not part of its content.
		 * @return this
		 */
		public Builder place() {
			this.columns.add(new TableColumn("source_file", SqlType.TEXT, 0, false));
			this.values.add(StagedValue.Place.FILE);
			this.columns.add(new TableColumn("source_line", SqlType.BIGINT, 0, false));
			this.values.add(StagedValue.Place.LINE);
			return this;
		}

		/**
		 * Say by which columns, besides the keys, rows are compared with each other.
		 * @param columnNames columns of staging
		 * @return this
		 */
		public Builder alike(String... columnNames) {
			this.likeness = List.of(columnNames);
			return this;
		}

		public Builder arranged(Arrangement rowArrangement) {
			this.arrangement = rowArrangement;
			return this;
		}

		public Builder steps(DatasetSteps datasetSteps) {
			this.steps = datasetSteps;
			return this;
		}

		/**
		 * Say which rows must not get lost: one that is rejected refuses the whole drop.
		 * @param criticalRows told the cells of a rejected row, blank where they cannot
		 * be read
		 * @return this
		 */
		public Builder critical(Predicate<Cells> criticalRows) {
			this.critical = criticalRows;
			return this;
		}

		/**
		 * Return the bit mask of columns.
		 * @param names English names
		 * @return a bit each, in the order of the profile
		 */
		public long mask(String... names) {
			long mask = 0;
			for (String name : names) {
				Integer position = this.positions.get(name);
				if (position == null) {
					throw new IllegalArgumentException(this.profile.dataset() + " has no column " + name);
				}
				mask |= 1L << position;
			}
			return mask;
		}

		public Dataset build() {
			List<StagedValue> all = new ArrayList<>(this.values);
			all.addAll(this.stagedOnlyValues);
			boolean ofSchool = this.references.stream().anyMatch(ReferenceShape::carriesSchool);
			TableShape shape = new TableShape(this.profile.dataset(), ofSchool, this.columns, this.stagedOnly,
					this.keys, this.references, this.scope, this.sealKeys, this.likeness, this.moves, this.lifecycle);
			return new Dataset(this.profile, this.rules, shape, List.copyOf(all), this.arrangement, this.steps,
					this.critical);
		}

		private SqlType type(String name) {
			ColumnSpec spec = this.profile.columns().get(Long.numberOfTrailingZeros(mask(name)));
			return switch (spec.kind()) {
				case INTEGER, YEAR -> SqlType.INTEGER;
				case SPEED, SPEED_KBIT -> SqlType.BIGINT;
				case MOMENT -> SqlType.DATE;
				case TEXT, IDENTIFIER, CODE, DATE, MONTH, FLAG, VERBATIM, REPORTED -> SqlType.TEXT;
			};
		}

	}

}
