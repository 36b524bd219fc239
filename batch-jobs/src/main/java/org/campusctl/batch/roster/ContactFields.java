package org.campusctl.batch.roster;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.Dataset.StagedValue;
import org.campusctl.mappings.table.RosterQueryMapper;
import org.campusctl.mappings.table.RosterQueryMapper.SealedContact;
import org.campusctl.storage.Keys;
import org.campusctl.storage.SealedFields;
import org.campusctl.storage.SealedGroup;

import org.jspecify.annotations.Nullable;

import org.apache.ibatis.cursor.Cursor;

/**
 * Counts the contact data that records have, field by field. They are sealed together, so
 * each group is opened; nothing but the count is kept.
 */
final class ContactFields {

	private final RosterQueryMapper mapper;

	private final Keys keys;

	ContactFields(RosterQueryMapper mapper, Keys keys) {
		this.mapper = mapper;
		this.keys = keys;
	}

	/**
	 * Return the fields of a dataset that are sealed as contact data.
	 * @param dataset the dataset
	 * @return English names
	 */
	static List<String> of(Dataset dataset) {
		return dataset.values()
			.stream()
			.filter((value) -> value instanceof StagedValue.Sealed sealed && sealed.group() == SealedGroup.CONTACT)
			.flatMap((value) -> ((StagedValue.Sealed) value).columns().stream())
			.toList();
	}

	/**
	 * Count.
	 * @param dataset the dataset
	 * @param authority authority that runs the schools, or null
	 * @return number of active records with a value, by school and field
	 */
	Map<Long, Map<String, Long>> filled(Dataset dataset, @Nullable String authority) {
		Map<Long, Map<String, Long>> filled = new HashMap<>();
		try (Cursor<SealedContact> rows = this.mapper.contacts(dataset.shape(), authority)) {
			for (SealedContact row : rows) {
				Map<String, Long> ofSchool = filled.computeIfAbsent(row.schoolId(), (id) -> new HashMap<>());
				SealedFields.decode(this.keys.open(dataset.name(), SealedGroup.CONTACT, row.sealKey(), row.sealed()))
					.forEach((field, value) -> {
						if (!value.isEmpty()) {
							ofSchool.merge(field, 1L, Long::sum);
						}
					});
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("a cursor could not be closed");
		}
		return filled;
	}

}
