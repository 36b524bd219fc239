package org.campusctl.batch.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.campusctl.batch.load.DataCentreReader;
import org.campusctl.batch.load.Dataset;
import org.campusctl.mappings.table.RosterQueryMapper;
import org.campusctl.mappings.table.RosterQueryMapper.GroupCount;
import org.campusctl.mappings.table.RosterQueryMapper.SchoolRow;
import org.campusctl.roster.Age;
import org.campusctl.storage.Keys;

import org.jspecify.annotations.Nullable;

/**
 * Makes statistics of the rosters in the data centre.
 */
public final class RosterStatistics {

	private static final DateTimeFormatter ENTRY_MONTH = DateTimeFormatter.ofPattern("uuuuMM");

	/** Schools enrol for the coming school year from this month on. */
	private static final int ENROLMENT = 8;

	private static final int SCHOOL_YEAR_BEGINS = 9;

	private static final int PERCENT_OF_A_COHORT = 1;

	private final DataCentreReader reader;

	private final Keys keys;

	private final List<Dataset> datasets;

	/**
	 * Create the statistics.
	 * @param reader reads from the data centre
	 * @param keys keys that seal
	 * @param settings what is configured for rosters
	 */
	public RosterStatistics(DataCentreReader reader, Keys keys, RosterSettings settings) {
		this.reader = reader;
		this.keys = keys;
		this.datasets = RosterDatasets.withoutDataCentre(settings);
	}

	/**
	 * Count.
	 * @param authority authority to which the count is limited, or null
	 * @return the statistics, and apart from them the deliveries
	 */
	public Answer count(@Nullable String authority) {
		return this.reader.read(RosterQueryMapper.class, (mapper) -> count(mapper, authority));
	}

	/**
	 * Tell what each school has sent, and when.
	 * @param authority authority to which the answer is limited, or null
	 * @return by school code
	 */
	public List<SchoolDeliveries> deliveries(@Nullable String authority) {
		return this.reader.read(RosterQueryMapper.class, (mapper) -> {
			Map<Long, SchoolRow> schools = new LinkedHashMap<>();
			mapper.schools(authority).forEach((school) -> schools.put(school.id(), school));
			return deliveries(mapper, schools, authority);
		});
	}

	/**
	 * Statistics, and what is known besides content.
	 *
	 * @param stats the statistics
	 * @param deliveries what each of its schools has sent, and when
	 */
	public record Answer(RosterStats stats, List<SchoolDeliveries> deliveries) {

	}

	private Answer count(RosterQueryMapper mapper, @Nullable String authority) {
		List<SchoolRow> schools = mapper.schools(authority);
		Map<Long, SchoolCounts> counts = new HashMap<>();
		Map<Long, Map<String, Map<String, Double>>> completeness = new HashMap<>();
		schools.forEach((school) -> counts.put(school.id(), new SchoolCounts()));
		for (Dataset dataset : this.datasets) {
			Map<String, String> columns = Completeness.columns(dataset.shape());
			Map<Long, Map<String, Long>> contacts = contacts(mapper, dataset, columns, authority);
			for (Map<String, Object> row : mapper.filled(dataset.shape(), columns.values(), authority)) {
				long school = Completeness.number(row, "school_id");
				if (dataset.shape().ofSchool()) {
					counts.computeIfAbsent(school, (id) -> new SchoolCounts())
						.records(dataset.name(), Completeness.number(row, "total"));
				}
				completeness.computeIfAbsent(school, (id) -> new LinkedHashMap<>())
					.put(dataset.name(),
							Completeness.percentages(columns, row, contacts.getOrDefault(school, Map.of())));
			}
		}
		Map<String, Map<String, Long>> persons = byGrouping(mapper.staff(authority));
		Map<String, Map<String, Long>> pupils = byGrouping(mapper.pupils(authority));
		LocalDate agesOn = agesOn(pupils.getOrDefault("entry-month", Map.of()));
		List<RosterStats.SchoolFigures> figures = new ArrayList<>();
		Map<Long, SchoolRow> shown = new LinkedHashMap<>();
		for (SchoolRow school : schools) {
			SchoolCounts own = counts.getOrDefault(school.id(), new SchoolCounts());
			own.school(school);
			if (school.status().equals("open") || !own.isEmpty()) {
				shown.put(school.id(), school);
				figures.add(new RosterStats.SchoolFigures(school.schoolCode(), school.name(), school.authorityCode(),
						school.status(), own.figures(of(persons, "school", String.valueOf(school.id()))),
						completeness.getOrDefault(school.id(), Map.of())));
			}
		}
		SchoolCounts total = new SchoolCounts();
		counts.values().forEach(total::add);
		RosterStats stats = new RosterStats(authority, agesOn, total.figures(of(persons, "all", "")),
				groups(schools, counts, SchoolRow::authorityCode, persons, "authority"),
				groups(schools, counts, (school) -> (school.ownership() != null) ? school.ownership() : "", persons,
						"ownership"),
				groups(schools, counts, SchoolRow::schoolType, persons, "school-type"),
				counts(pupils.getOrDefault("grade", Map.of()), Integer::valueOf),
				counts(pupils.getOrDefault("sex", Map.of()), Integer::valueOf),
				ages(pupils.getOrDefault("birth-month", Map.of()), agesOn),
				counts(persons.getOrDefault("sex", Map.of()), Integer::valueOf),
				ageGroups(persons.getOrDefault("birth-month", Map.of()), agesOn), figures);
		return new Answer(stats, deliveries(mapper, shown, authority));
	}

	/** Opened only where no column in clear tells. */
	private Map<Long, Map<String, Long>> contacts(RosterQueryMapper mapper, Dataset dataset,
			Map<String, String> columns, @Nullable String authority) {
		List<String> sealed = ContactFields.of(dataset)
			.stream()
			.filter((field) -> !columns.containsKey(field))
			.toList();
		if (sealed.isEmpty()) {
			return Map.of();
		}
		Map<Long, Map<String, Long>> filled = new ContactFields(mapper, this.keys).filled(dataset, authority);
		mapper.schools(authority).forEach((school) -> {
			Map<String, Long> own = filled.computeIfAbsent(school.id(), (id) -> new HashMap<>());
			sealed.forEach((field) -> own.putIfAbsent(field, 0L));
			own.keySet().retainAll(sealed);
		});
		return filled;
	}

	private static List<SchoolDeliveries> deliveries(RosterQueryMapper mapper, Map<Long, SchoolRow> schools,
			@Nullable String authority) {
		Map<Long, Map<String, SchoolDeliveries.Delivery>> bySchool = new HashMap<>();
		mapper.deliveries(authority)
			.forEach((row) -> bySchool.computeIfAbsent(row.schoolId(), (id) -> new LinkedHashMap<>())
				.put(row.dataset(), new SchoolDeliveries.Delivery(row.run(), row.started())));
		return schools.values()
			.stream()
			.map((school) -> new SchoolDeliveries(school.schoolCode(), school.name(), school.authorityCode(),
					bySchool.getOrDefault(school.id(), Map.of())))
			.toList();
	}

	private static List<RosterStats.Group> groups(List<SchoolRow> schools, Map<Long, SchoolCounts> counts,
			Function<SchoolRow, String> key, Map<String, Map<String, Long>> persons, String grouping) {
		Map<String, SchoolCounts> groups = new TreeMap<>();
		for (SchoolRow school : schools) {
			groups.computeIfAbsent(key.apply(school), (value) -> new SchoolCounts())
				.add(counts.getOrDefault(school.id(), new SchoolCounts()));
		}
		return groups.entrySet()
			.stream()
			.map((group) -> new RosterStats.Group(group.getKey(),
					group.getValue().figures(of(persons, grouping, group.getKey()))))
			.toList();
	}

	private static List<RosterStats.Count> counts(Map<String, Long> counts, Function<String, Integer> order) {
		return counts.entrySet()
			.stream()
			.sorted(Comparator.comparing((entry) -> order.apply(entry.getKey())))
			.map((entry) -> new RosterStats.Count(entry.getKey(), entry.getValue()))
			.toList();
	}

	private static List<RosterStats.Count> ages(Map<String, Long> byMonth, @Nullable LocalDate day) {
		Map<String, Long> ages = new HashMap<>();
		if (day != null) {
			byMonth.forEach((month, count) -> ages.merge(String.valueOf(Age.fullYears(YearMonth.parse(month), day)),
					count, Long::sum));
		}
		return counts(ages, Integer::valueOf);
	}

	private static List<RosterStats.Count> ageGroups(Map<String, Long> byMonth, @Nullable LocalDate day) {
		Map<Integer, Long> byAge = new TreeMap<>();
		if (day != null) {
			byMonth
				.forEach((month, count) -> byAge.merge(Age.fullYears(YearMonth.parse(month), day), count, Long::sum));
		}
		Map<String, Long> groups = new LinkedHashMap<>();
		byAge.forEach((age, count) -> groups.merge(Age.staffGroup(age), count, Long::sum));
		return groups.entrySet()
			.stream()
			.map((entry) -> new RosterStats.Count(entry.getKey(), entry.getValue()))
			.toList();
	}

	/**
	 * Return the day on which ages are counted.
	 * @param byEntryMonth pupils by month of entry, YYYYMM
	 * @return 1 September of the newest school year that a cohort entered in, or null
	 * without pupils
	 */
	static @Nullable LocalDate agesOn(Map<String, Long> byEntryMonth) {
		TreeMap<Integer, Long> byYear = new TreeMap<>();
		byEntryMonth.forEach((text, pupils) -> {
			YearMonth month = YearMonth.parse(text, ENTRY_MONTH);
			byYear.merge((month.getMonthValue() >= ENROLMENT) ? month.getYear() : month.getYear() - 1, pupils,
					Long::sum);
		});
		long all = byYear.values().stream().mapToLong(Long::longValue).sum();
		return byYear.descendingMap()
			.entrySet()
			.stream()
			.filter((year) -> year.getValue() * 100 >= all * PERCENT_OF_A_COHORT)
			.map((year) -> LocalDate.of(year.getKey(), SCHOOL_YEAR_BEGINS, 1))
			.findFirst()
			.orElse(null);
	}

	private static Map<String, Map<String, Long>> byGrouping(List<GroupCount> counts) {
		Map<String, Map<String, Long>> groupings = new HashMap<>();
		counts.forEach((count) -> groupings.computeIfAbsent(count.grouping(), (name) -> new HashMap<>())
			.put(count.value(), count.rows()));
		return groupings;
	}

	private static long of(Map<String, Map<String, Long>> counts, String grouping, String value) {
		return counts.getOrDefault(grouping, Map.of()).getOrDefault(value, 0L);
	}

}
