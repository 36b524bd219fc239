package org.campusctl.batch.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.campusctl.mappings.table.ReferenceShape;
import org.campusctl.mappings.table.TableColumn;
import org.campusctl.mappings.table.TableShape;

/**
 * Which columns of a table tell whether a field of the contract has a value. Of contact
 * data, which are sealed together, none does: see {@link ContactFields}.
 */
final class Completeness {

	private static final Map<String, String> FIELDS = Map.of("masked_name", "name", "birth_month", "birth_date",
			"student_no_index", "student_no", "id_index", "id_number", "phone_index", "phone", "class_id", "class_code",
			"student_id", "student_no");

	/** Made of what other columns hold. */
	private static final Set<String> DERIVED = Set.of("name_index", "person_index", "identity_sealed",
			"contact_sealed");

	private Completeness() {
	}

	/**
	 * Return the columns of a table.
	 * @param table the table
	 * @return column by field of the contract
	 */
	static Map<String, String> columns(TableShape table) {
		Map<String, String> columns = new LinkedHashMap<>();
		for (TableColumn column : table.columns()) {
			if (!DERIVED.contains(column.name())) {
				columns.put(FIELDS.getOrDefault(column.name(), column.name()), column.name());
			}
		}
		for (ReferenceShape reference : table.references()) {
			if (!reference.idColumn().equals("school_id")) {
				columns.put(FIELDS.getOrDefault(reference.idColumn(), reference.idColumn()), reference.idColumn());
			}
		}
		return columns;
	}

	/**
	 * Return the percentages of a school.
	 * @param columns from {@link #columns}
	 * @param counts number of values by column, and {@code total}
	 * @param contacts number of values by field of contact data
	 * @return percentage by field, one decimal
	 */
	static Map<String, Double> percentages(Map<String, String> columns, Map<String, Object> counts,
			Map<String, Long> contacts) {
		long total = number(counts, "total");
		Map<String, Double> percentages = new LinkedHashMap<>();
		columns.forEach((field, column) -> percentages.put(field, share(number(counts, column), total)));
		new TreeMap<>(contacts).forEach((field, filled) -> percentages.put(field, share(filled, total)));
		return percentages;
	}

	static long number(Map<String, Object> counts, String column) {
		return (counts.get(column) instanceof Number number) ? number.longValue() : 0;
	}

	/** Never 100 while a value is missing. */
	private static double share(long filled, long total) {
		return Math.floor(filled * 1000.0 / total) / 10.0;
	}

}
