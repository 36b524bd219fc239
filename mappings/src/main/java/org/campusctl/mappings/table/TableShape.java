package org.campusctl.mappings.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A target table as the pipeline sees it: what the set-based SQL of reconcile and apply
 * is made from. Besides the columns given here a target table has {@code id},
 * {@code state}, {@code fingerprint}, {@code column_set}, {@code content_version},
 * {@code run_created} and {@code run_updated}, a sequence {@code TABLE_id_seq}, and a
 * table {@code TABLE_history} of previous images.
 *
 * @param dataset name of the dataset; with underscores for hyphens also the name of the
 * table in schema campus
 * @param ofSchool whether rows belong to a school: {@code school_id} and
 * {@code authority_code}
 * @param columns columns filled from staging and written to the target
 * @param stagedOnly columns that staging holds for reconcile but the target does not have
 * @param keys keys in the order in which a row's record is looked for
 * @param references parents
 * @param scope columns whose values, present in a full file, say what the file is whole
 * for
 * @param sealKeys columns of staging and target of which the first that is not null binds
 * the ciphertexts to their row
 * @param likeness columns of staging, besides the keys, by which rows are compared with
 * each other
 * @param moves whether a record can move from one school to another
 * @param lifecycle what happens to absent records
 */
public record TableShape(String dataset, boolean ofSchool, List<TableColumn> columns, List<TableColumn> stagedOnly,
		List<KeyShape> keys, List<ReferenceShape> references, List<String> scope, List<String> sealKeys,
		List<String> likeness, boolean moves, Lifecycle lifecycle) {

	public TableShape {
		SqlName.checked(dataset.replace('-', '_'));
		columns = List.copyOf(columns);
		stagedOnly = List.copyOf(stagedOnly);
		keys = List.copyOf(keys);
		references = List.copyOf(references);
		scope = scope.stream().map(SqlName::checked).toList();
		sealKeys = sealKeys.stream().map(SqlName::checked).toList();
		likeness = likeness.stream().map(SqlName::checked).toList();
	}

	/**
	 * Return the name of the dataset as SQL writes it.
	 * @return plain name
	 */
	public String name() {
		return this.dataset.replace('-', '_');
	}

	public String target() {
		return "campus." + name();
	}

	public String history() {
		return "campus." + name() + "_history";
	}

	public String sequence() {
		return "campus." + name() + "_id_seq";
	}

	/**
	 * Return the columns that hold the ids of parents other than the school, and so are
	 * written from the resolved references.
	 * @return names
	 */
	public List<String> parentIds() {
		return this.references.stream()
			.map(ReferenceShape::idColumn)
			.filter((column) -> !column.equals("school_id"))
			.toList();
	}

	/**
	 * Tell whether the school of a row is that of a parent.
	 * @return whether a reference carries the school
	 */
	public boolean findsSchool() {
		return this.references.stream().anyMatch(ReferenceShape::carriesSchool);
	}

	public boolean departs() {
		return this.lifecycle == Lifecycle.DEPARTS;
	}

	/**
	 * Return the staged columns that are keys.
	 * @return columns of staging that occur in a key
	 */
	public List<String> stagedKeys() {
		List<String> staged = staged().stream().map(TableColumn::name).toList();
		return this.keys.stream().flatMap((key) -> key.columns().stream()).distinct().filter(staged::contains).toList();
	}

	/**
	 * Return the staged columns that reconcile carries in its narrow tables.
	 * @return the staged keys, then what else is compared among rows
	 */
	public List<String> carried() {
		return Stream.concat(stagedKeys().stream(), this.likeness.stream()).distinct().toList();
	}

	/**
	 * Return the columns of a stored record that a row is compared with.
	 * @return columns of the target; the state, which is never null, is one of them
	 */
	public List<String> compared() {
		List<String> columns = List.of("state", "fingerprint", "column_set", "content_version");
		return this.ofSchool ? Stream.concat(columns.stream(), Stream.of("school_id")).toList() : columns;
	}

	/**
	 * Return every column of staging that is made from the file.
	 * @return columns of the target, then the columns that only staging has
	 */
	public List<TableColumn> staged() {
		return Stream.concat(this.columns.stream(), this.stagedOnly.stream()).toList();
	}

	/**
	 * Return the plain columns of the target.
	 * @return columns that are no ciphertext
	 */
	public List<TableColumn> clearColumns() {
		return this.columns.stream().filter((column) -> !column.sealed()).toList();
	}

	/**
	 * Return the ciphertexts of the target.
	 * @return columns that are a ciphertext
	 */
	public List<TableColumn> sealedColumns() {
		return this.columns.stream().filter(TableColumn::sealed).toList();
	}

	/**
	 * Return what a column of the target is made of.
	 * @param column its name
	 * @return bit mask of the dataset's columns
	 */
	public long sourcesOf(String column) {
		return this.columns.stream().filter((own) -> own.name().equals(column)).findFirst().orElseThrow().sources();
	}

	/**
	 * Tell whether the target has a sealed column.
	 * @param column its name
	 * @return whether it is there
	 */
	public boolean seals(String column) {
		return sealedColumns().stream().anyMatch((sealed) -> sealed.name().equals(column));
	}

	/**
	 * Return the value that binds a row's ciphertexts to it: the first of the seal keys
	 * that is not null.
	 * @param alias alias of the table in the statement
	 * @return expression of type bytea
	 */
	public String sealKey(String alias) {
		return Stream
			.concat(this.sealKeys.stream()
				.map((key) -> staged().stream()
					.anyMatch((column) -> column.name().equals(key) && column.type() == SqlType.BYTES)
							? alias + "." + key : "convert_to(" + alias + "." + key + ", 'UTF8')"),
					Stream.of("NULL::bytea"))
			.collect(Collectors.joining(", ", "COALESCE(", ")"));
	}

	/**
	 * Return the value that binds the ciphertexts of a record after a row was merged into
	 * it: the first of the seal keys that is not null then. A key whose columns the file
	 * does not have stays as it is stored.
	 * @return expression of type bytea; staging has the alias s, the target t
	 */
	public String sealKeyAfter() {
		if (this.sealKeys.isEmpty()) {
			return "NULL::bytea";
		}
		return this.sealKeys.stream().map((key) -> {
			TableColumn column = this.columns.stream()
				.filter((own) -> own.name().equals(key))
				.findFirst()
				.orElseThrow();
			String after = "CASE WHEN (s.column_set & %1$d) = %1$d THEN s.%2$s ELSE t.%2$s END"
				.formatted(column.sources(), key);
			return (column.type() == SqlType.BYTES) ? after : "convert_to(" + after + ", 'UTF8')";
		}).collect(Collectors.joining(", ", "COALESCE(", ")"));
	}

	/**
	 * Return the condition that a row says which record it means: one of its keys has no
	 * blank part. A parent that is named but not found is no blank.
	 * @return condition; staging has the alias s, the resolved rows r
	 */
	public String readableKey() {
		return this.keys.stream()
			.map((key) -> key.columns()
				.stream()
				.map((column) -> readablePart(column) + " IS NOT NULL")
				.collect(Collectors.joining(" AND ", "(", ")")))
			.collect(Collectors.joining(" OR ", "(", ")"));
	}

	private String readablePart(String column) {
		for (ReferenceShape reference : this.references) {
			if (reference.idColumn().equals(column)) {
				String named = reference.parentKeyColumn();
				return (named != null) ? "s." + named : "r." + column;
			}
		}
		return "s." + column;
	}

	/**
	 * Tell whether the target has a plain column.
	 * @param column its name
	 * @return whether it is there
	 */
	public boolean has(String column) {
		return this.columns.stream().anyMatch((own) -> own.name().equals(column));
	}

	/**
	 * Return the columns that are sealed.
	 * @return bit mask of the dataset's columns
	 */
	public long sealedSources() {
		return sealedColumns().stream().mapToLong(TableColumn::sources).reduce(0L, (a, b) -> a | b);
	}

	/**
	 * Return every column that an image of a record has, in a fixed order.
	 * @return names
	 */
	public List<String> imageColumns() {
		List<String> names = new ArrayList<>();
		names.add("id");
		if (this.ofSchool) {
			names.add("school_id");
			names.add("authority_code");
		}
		names.addAll(parentIds());
		if (this.moves) {
			names.add("previous_school_id");
		}
		this.columns.forEach((column) -> names.add(column.name()));
		names.addAll(List.of("state", "fingerprint", "column_set", "content_version", "run_created", "run_updated"));
		return names;
	}

	/**
	 * Return where a column of a pair stands in the statement that resolves references.
	 * @param column column of staging or id column of a reference
	 * @return qualified expression
	 */
	public String resolving(String column) {
		for (int i = 0; i < this.references.size(); i++) {
			if (this.references.get(i).idColumn().equals(column)) {
				return "r" + i + "." + column;
			}
		}
		return "s." + column;
	}

}
