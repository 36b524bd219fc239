package org.campusctl.shell.command;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.campusctl.batch.roster.RecordView;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.table.RosterQueryMapper.PersonRow;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;

import org.jspecify.annotations.Nullable;

/**
 * Shows a record and its history to people, with the names of codes, and in Chinese under
 * the titles of the contract.
 */
final class RecordAccount {

	private final Console console;

	private final ZoneId zone;

	private final CodeTables codes;

	RecordAccount(Console console, ZoneId zone, CodeTables codes) {
		this.console = console;
		this.zone = zone;
		this.codes = codes;
	}

	/**
	 * List persons.
	 * @param kind student or staff
	 * @param persons the records
	 * @return a table
	 */
	static Output list(String kind, List<PersonRow> persons) {
		Table table = Table.of(Column.number("number"), Column.text("school_code"), Column.text("name"),
				Column.text("sex"), Column.text("birth_month"),
				Column.text(kind.equals("student") ? "class_code" : "staff_no"), Column.text("state"));
		for (PersonRow person : persons) {
			table.row(person.number(), person.schoolCode(), person.maskedName(), person.sex(), person.birthMonth(),
					person.place(), person.state());
		}
		return Output.of(persons, table).line("roster.find.next", kind);
	}

	Output of(RecordView record) {
		Map<String, ColumnSpec> columns = ColumnProfiles.builtIn()
			.stream()
			.filter((profile) -> profile.dataset().equals(record.dataset()))
			.flatMap((profile) -> profile.columns().stream())
			.collect(Collectors.toMap(ColumnSpec::name, (column) -> column));
		Table fields = Table.of(Column.text("field"), Column.text("value"));
		fields.row(text("column.number"), record.number());
		fields.row(text("column.state"), text("roster.state." + record.state()));
		record.fields()
			.forEach((name, value) -> fields.row(label(columns.get(name), name), named(columns.get(name), value)));
		Output output = Output.of(record, fields);
		if (!record.guardians().isEmpty()) {
			Table guardians = Table.of(Column.number("number"), Column.text("relation"), Column.text("name"));
			record.guardians()
				.forEach((guardian) -> guardians.row(guardian.number(), named("relation", guardian.relation()),
						guardian.name()));
			output = output.line("roster.show.guardians").table(guardians);
		}
		Table history = Table.of(Column.number("run"), Column.text("day"), Column.text("change"),
				Column.text("fields"));
		for (RecordView.Change change : record.history()) {
			history.row(change.run(), day(change.started()), text("roster.change." + change.change()),
					change.fields()
						.stream()
						.map((field) -> label(columns.get(field), field))
						.collect(Collectors.joining(", ")));
		}
		return output.line("roster.show.history").table(history);
	}

	private @Nullable String day(@Nullable String started) {
		return (started == null) ? null
				: OffsetDateTime.parse(started).atZoneSameInstant(this.zone).toLocalDate().toString();
	}

	private String label(@Nullable ColumnSpec column, String name) {
		if (column != null && this.console.locale().getLanguage().equals(Locale.CHINESE.getLanguage())) {
			return column.title();
		}
		return (column == null && this.console.messages().has("roster.field." + name)) ? text("roster.field." + name)
				: name;
	}

	private String named(@Nullable ColumnSpec column, String value) {
		String table = (column != null) ? column.codeTable() : null;
		return (table != null) ? named(table, value) : value;
	}

	private String named(String table, String code) {
		String name = this.codes.name(table, code);
		return (name == null || name.equals(code)) ? code : code + " " + name;
	}

	private String text(String code) {
		return this.console.messages().text(code);
	}

}
