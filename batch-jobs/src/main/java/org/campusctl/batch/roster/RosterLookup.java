package org.campusctl.batch.roster;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.campusctl.batch.load.DataCentreReader;
import org.campusctl.batch.load.Dataset;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.table.RosterQueryMapper;
import org.campusctl.mappings.table.RosterQueryMapper.PersonRow;
import org.campusctl.mappings.table.RosterQueryMapper.SchoolRow;
import org.campusctl.storage.IndexKey;
import org.campusctl.storage.Keys;

import org.jspecify.annotations.Nullable;

/**
 * Looks up single records. What leaves this class is masked; no message holds what was
 * asked for.
 */
public final class RosterLookup {

	private static final Set<String> DATASETS = Set.of("school", "staff", "student");

	private final DataCentreReader reader;

	private final Keys keys;

	private final CodeTables codes;

	private final CellNormaliser normaliser;

	private final Map<String, Dataset> datasets;

	/**
	 * Create the look-up.
	 * @param reader reads from the data centre
	 * @param keys keys that seal and hash
	 * @param settings what is configured for rosters
	 */
	public RosterLookup(DataCentreReader reader, Keys keys, RosterSettings settings) {
		this.reader = reader;
		this.keys = keys;
		this.codes = settings.codes();
		this.normaliser = new CellNormaliser(settings.codes());
		this.datasets = RosterDatasets.withoutDataCentre(settings)
			.stream()
			.filter((dataset) -> DATASETS.contains(dataset.name()))
			.collect(Collectors.toMap(Dataset::name, (dataset) -> dataset));
	}

	/**
	 * Find the persons of exactly a name at a school, under its present and former codes.
	 * @param dataset staff or student
	 * @param schoolCode code of the school, present or former
	 * @param name the name, as a file could have it
	 * @param authority authority whose records are seen, or null for all
	 * @return the records by number, in any state; at least one
	 * @throws Failure {@code NOT_FOUND} if there is no such school or nobody of that name
	 */
	public List<PersonRow> find(String dataset, String schoolCode, String name, @Nullable String authority) {
		String normal = normalised(dataset, "name", name);
		List<PersonRow> found = this.reader.read(RosterQueryMapper.class, (mapper) -> {
			List<Long> schools = mapper.schoolsOfCode(schoolCode).stream().map(SchoolRow::id).toList();
			if (schools.isEmpty()) {
				throw new Failure(FailureKind.NOT_FOUND, "lookup.no-school");
			}
			List<byte[]> names = mapper.codesOf(schools)
				.stream()
				.map((code) -> this.keys.index(IndexKey.NAME, RosterDatasets.nameInSchool(code, normal)))
				.toList();
			return dataset.equals("student") ? mapper.studentsOfName(schools, names, authority)
					: mapper.staffOfName(schools, names, authority);
		});
		return atLeastOne(found);
	}

	/**
	 * Find a person by a personal number: a pupil's student number or ID number, a
	 * teacher's ID number.
	 * @param dataset staff or student
	 * @param number the number, as a file could have it
	 * @param authority authority whose records are seen, or null for all
	 * @return the records by number; several where a teacher works at several schools
	 * @throws Failure {@code NOT_FOUND} if there is nobody of that number
	 */
	public List<PersonRow> identify(String dataset, String number, @Nullable String authority) {
		boolean student = dataset.equals("student");
		String normal = normalised(dataset, student ? "student_no" : "id_number", number);
		List<byte[]> documents = this.codes.codes("id-type")
			.keySet()
			.stream()
			.map((type) -> this.keys.index(IndexKey.ID_NUMBER, RosterDatasets.idDocument(type, normal)))
			.toList();
		return atLeastOne(this.reader.read(RosterQueryMapper.class, (mapper) -> {
			if (!student) {
				return mapper.staffOfDocument(documents, authority);
			}
			List<PersonRow> found = mapper.studentsOfNumber(this.keys.index(IndexKey.STUDENT_NUMBER, normal),
					authority);
			return found.isEmpty() ? mapper.studentsOfDocument(documents, authority) : found;
		}));
	}

	/**
	 * Show a person's record.
	 * @param dataset staff or student
	 * @param number number of the record
	 * @param authority authority whose records may be seen, or null for all
	 * @return the record, masked
	 * @throws Failure {@code NOT_FOUND} if there is none; {@code NOT_PERMITTED} if it is
	 * another authority's
	 */
	public RecordView show(String dataset, long number, @Nullable String authority) {
		return this.reader.read(RosterQueryMapper.class, (mapper) -> show(mapper, dataset, number, authority));
	}

	/**
	 * Show a school.
	 * @param schoolCode present or former code
	 * @param authority authority whose schools may be seen, or null for all
	 * @return the record, masked
	 * @throws Failure {@code NOT_FOUND} if there is none; {@code NOT_PERMITTED} if it is
	 * another authority's
	 */
	public RecordView showSchool(String schoolCode, @Nullable String authority) {
		return this.reader.read(RosterQueryMapper.class, (mapper) -> {
			List<SchoolRow> schools = mapper.schoolsOfCode(schoolCode);
			if (schools.isEmpty()) {
				throw new Failure(FailureKind.NOT_FOUND, "lookup.no-school");
			}
			return show(mapper, "school", schools.get(0).id(), authority);
		});
	}

	private RecordView show(RosterQueryMapper mapper, String name, long number, @Nullable String authority) {
		Dataset dataset = dataset(name);
		Map<String, Object> columns = mapper.record(dataset.shape(), number);
		if (columns == null) {
			throw new Failure(FailureKind.NOT_FOUND, "lookup.not-found");
		}
		StoredRecord record = new StoredRecord(dataset, columns, this.keys);
		if (authority != null && !record.text("authority_code").equals(authority)) {
			throw new Failure(FailureKind.NOT_PERMITTED, "lookup.other-authority", authority);
		}
		List<StoredRecord> images = new ArrayList<>();
		mapper.images(dataset.shape(), number)
			.forEach((image) -> images.add(new StoredRecord(dataset, image, this.keys)));
		images.add(record);
		String schoolCode = name.equals("school") ? record.text("school_code")
				: orEmpty(mapper.schoolCode(record.number("school_id")));
		String classCode = record.has("class_id") ? orEmpty(mapper.classCode(record.number("class_id"))) : "";
		List<RecordView.Guardian> guardians = name.equals("student") ? mapper.guardians(number)
			.stream()
			.map((row) -> new RecordView.Guardian(row.number(), row.relation(), row.maskedName()))
			.toList() : List.of();
		return new RecordView(name, number, schoolCode, record.text("state"),
				MaskedFields.of(dataset, record, schoolCode, classCode), guardians,
				history(mapper, RecordHistory.of(dataset.shape(), images)));
	}

	private static List<RecordView.Change> history(RosterQueryMapper mapper, List<RecordHistory.Step> steps) {
		Map<Long, String> started = new HashMap<>();
		mapper.started(steps.stream().map(RecordHistory.Step::run).collect(Collectors.toSet()))
			.forEach((run) -> started.put(run.run(), run.started().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
		return steps.stream()
			.map((step) -> new RecordView.Change(step.run(), started.get(step.run()), step.change(), step.fields()))
			.toList();
	}

	/** What cannot stand in a file cannot be found either. */
	private String normalised(String dataset, String column, String text) {
		ColumnSpec spec = dataset(dataset).profile()
			.columns()
			.stream()
			.filter((candidate) -> candidate.name().equals(column))
			.findFirst()
			.orElseThrow();
		String value = this.normaliser.normalise(spec, text).value();
		if (value.isEmpty()) {
			throw new Failure(FailureKind.NOT_FOUND, "lookup.not-found");
		}
		return value;
	}

	private static List<PersonRow> atLeastOne(List<PersonRow> found) {
		if (found.isEmpty()) {
			throw new Failure(FailureKind.NOT_FOUND, "lookup.not-found");
		}
		return found;
	}

	private Dataset dataset(String name) {
		Dataset dataset = this.datasets.get(name);
		if (dataset == null) {
			throw new IllegalArgumentException("no records of " + name + " to look up");
		}
		return dataset;
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
