package org.campusctl.batch.roster;

import java.util.LinkedHashMap;
import java.util.Map;

import org.campusctl.batch.load.Dataset;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.roster.Mask;
import org.campusctl.storage.SealedGroup;

/**
 * The fields of a record in the order of the contract, masked.
 */
final class MaskedFields {

	private MaskedFields() {
	}

	/**
	 * Mask a record.
	 * @param dataset its dataset
	 * @param image the record
	 * @param schoolCode code of its school
	 * @param classCode code of its class, or empty
	 * @return value by field; blank fields are left out
	 */
	static Map<String, String> of(Dataset dataset, StoredRecord image, String schoolCode, String classCode) {
		Map<String, String> sealed = new LinkedHashMap<>(image.opened(SealedGroup.IDENTITY));
		sealed.putAll(image.opened(SealedGroup.CONTACT));
		Map<String, String> fields = new LinkedHashMap<>();
		for (ColumnSpec column : dataset.profile().columns()) {
			String name = column.name();
			String value;
			if (sealed.containsKey(name)) {
				value = masked(name, sealed.get(name), image);
			}
			else {
				value = switch (name) {
					case "school_code" -> schoolCode;
					case "class_code" -> image.has("class_code") ? image.text("class_code") : classCode;
					default -> image.text(name);
				};
			}
			if (!value.isEmpty()) {
				fields.put(name, value);
			}
		}
		return fields;
	}

	/** What is not known here is hidden altogether. */
	private static String masked(String field, String value, StoredRecord image) {
		return switch (field) {
			case "name", "contact_name" -> Mask.name(value);
			case "birth_date" -> image.text("birth_month");
			case "id_number" -> Mask.idNumber(value);
			case "student_no" -> Mask.studentNumber(value);
			case "phone", "contact_phone" -> Mask.phone(value);
			default -> Mask.whole(value);
		};
	}

}
