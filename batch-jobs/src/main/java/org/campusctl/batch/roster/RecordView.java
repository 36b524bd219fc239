package org.campusctl.batch.roster;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A record as people may see it: names, numbers, phones masked, birth dates without their
 * day, addresses of persons hidden.
 *
 * @param dataset school, staff or student
 * @param number number of the record
 * @param schoolCode code of its school
 * @param state active, departed, graduated or closed
 * @param fields value by field of the contract, codes as codes; masked
 * @param guardians active guardians of a pupil
 * @param history what runs did to it, the newest first
 */
public record RecordView(String dataset, long number, String schoolCode, String state, Map<String, String> fields,
		List<Guardian> guardians, List<Change> history) {

	/**
	 * A guardian of a pupil.
	 *
	 * @param number number of the record
	 * @param relation GB/T 4761
	 * @param name masked name
	 */
	public record Guardian(long number, String relation, String name) {

	}

	/**
	 * What a run did to a record.
	 *
	 * @param run number of the run
	 * @param started when the run was started, ISO 8601 with offset; null if unknown
	 * @param change created, updated, transferred, departed, graduated, closed or
	 * restored
	 * @param fields fields that changed; what is sealed as {@code identity} and
	 * {@code contact}
	 */
	public record Change(long run, @Nullable String started, String change, List<String> fields) {

	}

}
