package org.campusctl.shell.command;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.campusctl.batch.roster.SchoolDeliveries;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;

import org.jspecify.annotations.Nullable;

/**
 * Shows when each school last sent what, by days in the configured zone. Apart from the
 * statistics, whose JSON carries no time.
 */
final class DeliveriesAccount {

	private DeliveriesAccount() {
	}

	static Output of(List<SchoolDeliveries> deliveries, ZoneId zone) {
		Table table = Table.of(Column.text("school_code"), Column.text("name"), Column.text("authority"),
				Column.text("last_delivery"), Column.text("school_file"), Column.text("class_file"),
				Column.text("staff_file"), Column.text("student_file"), Column.text("guardian_file"));
		for (SchoolDeliveries school : deliveries) {
			table.row(school.schoolCode(), school.name(), school.authority(), day(school.last(), zone),
					day(school, "school", zone), day(school, "class", zone), day(school, "staff", zone),
					day(school, "student", zone), day(school, "guardian", zone));
		}
		return Output.of(deliveries.stream().map((school) -> dated(school, zone)).toList(), table);
	}

	/**
	 * Return the day of a delivery.
	 * @return yyyy-MM-dd, or null if there was none
	 */
	static @Nullable String day(Optional<SchoolDeliveries.Delivery> delivery, ZoneId zone) {
		return delivery.map((found) -> day(found, zone)).orElse(null);
	}

	private static @Nullable String day(SchoolDeliveries school, String dataset, ZoneId zone) {
		return day(Optional.ofNullable(school.datasets().get(dataset)), zone);
	}

	private static String day(SchoolDeliveries.Delivery delivery, ZoneId zone) {
		return delivery.started().atZoneSameInstant(zone).toLocalDate().toString();
	}

	private static Dated dated(SchoolDeliveries school, ZoneId zone) {
		Map<String, Day> datasets = new TreeMap<>();
		school.datasets()
			.forEach((dataset, delivery) -> datasets.put(dataset, new Day(day(delivery, zone), delivery.run())));
		return new Dated(school.schoolCode(), school.name(), school.authority(), day(school.last(), zone), datasets);
	}

	/**
	 * The deliveries of a school.
	 *
	 * @param schoolCode code
	 * @param name name
	 * @param authority authority that runs it
	 * @param lastDelivery day of the last one of any dataset; null if nothing ever came
	 * @param datasets by dataset; one that never came is missing
	 */
	record Dated(String schoolCode, String name, String authority, @Nullable String lastDelivery,
			Map<String, Day> datasets) {

	}

	/**
	 * A delivery.
	 *
	 * @param day the day
	 * @param run number of the run
	 */
	record Day(String day, long run) {

	}

}
