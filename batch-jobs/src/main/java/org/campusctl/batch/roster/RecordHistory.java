package org.campusctl.batch.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.campusctl.mappings.table.TableColumn;
import org.campusctl.mappings.table.TableShape;
import org.campusctl.storage.SealedGroup;

import org.jspecify.annotations.Nullable;

/**
 * Tells what runs did to a record from the images they left. What is sealed is compared
 * inside and named by its group only.
 */
final class RecordHistory {

	/** Follow from the school, and from what is sealed. */
	private static final Set<String> DERIVED = Set.of("masked_name", "birth_month", "student_no_index", "id_index",
			"name_index", "person_index", "phone_index");

	private RecordHistory() {
	}

	/**
	 * What changed from one image to the next.
	 *
	 * @param run the run
	 * @param change kind of change
	 * @param fields fields that changed
	 */
	record Step(long run, String change, List<String> fields) {

	}

	/**
	 * Compare the images of a record.
	 * @param shape its table
	 * @param images the images, the oldest first, at least one
	 * @return what happened, the newest first
	 */
	static List<Step> of(TableShape shape, List<StoredRecord> images) {
		List<Step> steps = new ArrayList<>();
		StoredRecord before = null;
		for (StoredRecord image : images) {
			steps.add(0, (before == null) ? new Step(image.number("run_created"), "created", List.of())
					: new Step(image.number("run_updated"), change(before, image), fields(shape, before, image)));
			before = image;
		}
		return steps;
	}

	private static String change(StoredRecord before, StoredRecord after) {
		String state = after.text("state");
		if (!state.equals(before.text("state"))) {
			return state.equals("active") ? "restored" : state;
		}
		return (before.has("school_id") && !before.text("school_id").equals(after.text("school_id"))) ? "transferred"
				: "updated";
	}

	private static List<String> fields(TableShape shape, StoredRecord before, StoredRecord after) {
		List<String> fields = new ArrayList<>();
		addIfChanged(fields, "school_code", "school_id", before, after);
		shape.parentIds().forEach((column) -> addIfChanged(fields, field(column), column, before, after));
		for (TableColumn column : shape.clearColumns()) {
			if (!DERIVED.contains(column.name())) {
				addIfChanged(fields, column.name(), column.name(), before, after);
			}
		}
		for (SealedGroup group : SealedGroup.values()) {
			if (after.seals(group) && !before.opened(group).equals(after.opened(group))) {
				fields.add(switch (group) {
					case IDENTITY -> "identity";
					case CONTACT -> "contact";
				});
			}
		}
		return fields;
	}

	private static String field(String column) {
		return column.equals("class_id") ? "class_code" : column;
	}

	private static void addIfChanged(List<String> fields, String field, String column, @Nullable StoredRecord before,
			StoredRecord after) {
		if (before != null && !before.text(column).equals(after.text(column))) {
			fields.add(field);
		}
	}

}
