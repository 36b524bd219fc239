package org.campusctl.shell.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.batch.roster.RosterStatistics;
import org.campusctl.batch.roster.RosterStats;
import org.campusctl.batch.roster.SchoolDeliveries;
import org.campusctl.failure.Messages;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;

import org.jspecify.annotations.Nullable;

/**
 * Shows statistics to people. The day of a school's last delivery stands here, not in
 * their JSON, which carries nothing but content; the deliveries have an account of their
 * own for machines.
 */
final class StatsAccount {

	private static final double ALL = 100.0;

	private final RosterStats stats;

	private final List<SchoolDeliveries> deliveries;

	private final Messages messages;

	private final ZoneId zone;

	private final CodeTables codes;

	StatsAccount(RosterStatistics.Answer answer, Messages messages, ZoneId zone, CodeTables codes) {
		this.stats = answer.stats();
		this.deliveries = answer.deliveries();
		this.messages = messages;
		this.zone = zone;
		this.codes = codes;
	}

	Output output() {
		Table schools = schools();
		Output output = Output.of(this.stats);
		output = groups(output, "authority", this.stats.byAuthority());
		output = groups(output, "ownership", this.stats.byOwnership());
		output = groups(output, "school-type", this.stats.bySchoolType());
		output = counts(output, "pupils-by-grade", "grade", this.stats.pupilsByGrade());
		output = counts(output, "pupils-by-sex", "sex", this.stats.pupilsBySex());
		if (this.stats.agesOn() != null) {
			output = output.line("stats.ages-on", this.stats.agesOn().toString());
			output = counts(output, "pupils-by-age", null, this.stats.pupilsByAge());
			output = counts(output, "staff-by-age", null, this.stats.staffByAge());
		}
		output = counts(output, "staff-by-sex", "sex", this.stats.staffBySex());
		return output.line("stats.schools").table(schools).csv(schools);
	}

	private Output groups(Output output, String heading, List<RosterStats.Group> groups) {
		Table table = Table.of(Column.text(heading), Column.number("schools"), Column.number("classes"),
				Column.number("pupils"), Column.number("guardians"), Column.number("staff"), Column.number("posts"),
				Column.number("terminals"), Column.number("terminals_per_100"));
		for (RosterStats.Group group : groups) {
			row(table, named(heading, group.key()), group.figures());
		}
		row(table, this.messages.text("stats.total"), this.stats.total());
		return output.line("stats.by-" + heading).table(table);
	}

	private static void row(Table table, String name, RosterStats.Figures figures) {
		table.row(name, figures.schools(), figures.classes(), figures.pupils(), figures.guardians(), figures.staff(),
				figures.posts(), figures.terminals(), figures.terminalsPer100Pupils());
	}

	private Output counts(Output output, String heading, @Nullable String codeTable, List<RosterStats.Count> counts) {
		Table table = Table.of(Column.text("key"), Column.number("count"));
		counts.forEach(
				(count) -> table.row((codeTable != null) ? named(codeTable, count.key()) : count.key(), count.count()));
		return output.line("stats." + heading).table(table);
	}

	private Table schools() {
		Table table = Table.of(Column.text("school_code"), Column.text("name"), Column.text("authority"),
				Column.text("status"), Column.number("classes"), Column.number("pupils"), Column.number("staff"),
				Column.number("terminals_per_100"), Column.text("last_delivery"), Column.text("incomplete"));
		Map<String, @Nullable String> last = new HashMap<>();
		this.deliveries
			.forEach((school) -> last.put(school.schoolCode(), DeliveriesAccount.day(school.last(), this.zone)));
		for (RosterStats.SchoolFigures school : this.stats.schools()) {
			RosterStats.Figures figures = school.figures();
			table.row(school.schoolCode(), school.name(), school.authority(), school.status(), figures.classes(),
					figures.pupils(), figures.staff(), figures.terminalsPer100Pupils(), last.get(school.schoolCode()),
					incomplete(school));
		}
		return table;
	}

	/** Fields without a value in every record, the school's own only by name. */
	private static String incomplete(RosterStats.SchoolFigures school) {
		List<String> parts = new ArrayList<>();
		school.completeness().forEach((dataset, fields) -> fields.forEach((field, percentage) -> {
			if (percentage < ALL) {
				parts.add(dataset + "." + field + (dataset.equals("school") ? "" : " " + percentage + "%"));
			}
		}));
		return String.join(", ", parts);
	}

	private String named(String table, String key) {
		if (key.isEmpty()) {
			return this.messages.text("stats.unknown");
		}
		String name = this.codes.tables().contains(table) ? this.codes.name(table, key) : null;
		return (name == null || name.equals(key)) ? key : key + " " + name;
	}

}
