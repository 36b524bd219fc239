package org.campusctl.storage;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup says of itself, in its entry {@code manifest.json}.
 *
 * @param format version of the form of the file
 * @param created when the snapshot was taken, ISO 8601 in UTC
 * @param tool version of campusctl that wrote it
 * @param server version of the database server it was taken from
 * @param migrations versions of the migrations the database had had
 * @param keyCheck the database's proof of its keys, each value in base64
 * @param tables what is in it, in the order of the entries
 * @param sequences where the sequences stood
 */
record BackupManifest(int format, String created, String tool, String server, List<Integer> migrations,
		Map<String, String> keyCheck, List<Table> tables, List<Sequence> sequences) {

	static final int FORMAT = 1;

	KeyCheck keys() {
		SortedMap<String, byte[]> values = new TreeMap<>();
		this.keyCheck.forEach((name, value) -> values.put(name, Base64.getDecoder().decode(value)));
		return new KeyCheck(values);
	}

	int version() {
		return this.migrations.stream().mapToInt(Integer::intValue).max().orElse(0);
	}

	long rows() {
		return this.tables.stream().mapToLong(Table::rows).sum();
	}

	/**
	 * A table.
	 *
	 * @param name schema and name
	 * @param columns its columns, in the order in which their values stand in the entry
	 * @param rows number of rows
	 * @param bytes length of the entry before compression
	 * @param sha256 checksum of the entry before compression, hexadecimal
	 */
	record Table(String name, List<Column> columns, long rows, long bytes, String sha256) {

		/**
		 * Return the name of the entry that holds the rows in PostgreSQL's binary COPY
		 * form.
		 * @return a path in the archive
		 */
		String entry() {
			return "tables/" + this.name.replace('"', '_').replace('/', '_') + ".copy";
		}

	}

	/**
	 * A column.
	 *
	 * @param name its name
	 * @param type its type as PostgreSQL writes it
	 */
	record Column(String name, String type) {

	}

	/**
	 * A sequence.
	 *
	 * @param name schema and name
	 * @param value its last value
	 * @param called whether that value was given out
	 */
	record Sequence(String name, long value, boolean called) {

	}

}
