package org.campusctl.shell.command;

import java.util.List;
import java.util.regex.Pattern;

import org.campusctl.batch.roster.RosterLookup;
import org.campusctl.batch.roster.RosterStatistics;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.table.RosterQueryMapper.PersonRow;
import org.campusctl.shell.Jobs;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.Output;

import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Looking into the rosters of the data centre: statistics, and single records, masked.
 */
public final class RosterLookupCommands {

	private static final String ASKED_FOR = "-";

	/** No list has numbers as long as a person's. */
	private static final Pattern NUMBER_OF_A_RECORD = Pattern.compile("[1-9][0-9]{0,9}");

	private static final Pattern SCHOOL_CODE = Pattern.compile("[0-9]{10}");

	private final Jobs jobs;

	/**
	 * Create the commands.
	 * @param jobs the services behind them
	 */
	public RosterLookupCommands(Jobs jobs) {
		this.jobs = jobs;
	}

	/**
	 * Count what is in the data centre.
	 * @param deliveries tell when each school last sent what, instead of the counts
	 * @param call the call
	 * @return the statistics, or the deliveries
	 */
	@Command(name = { "roster", "stats" }, group = "rosters")
	public Output stats(@Option(longName = "deliveries") boolean deliveries, Invocation call) {
		RosterStatistics statistics = this.jobs.rosterStatistics(call.console());
		return deliveries ? DeliveriesAccount.of(statistics.deliveries(call.authority()), call.settings().zone())
				: new StatsAccount(statistics.count(call.authority()), call.console().messages(),
						call.settings().zone(), Jobs.codes(call.settings()))
					.output();
	}

	/**
	 * Find records by name.
	 * @param kind student or staff
	 * @param school code of the school, present or former
	 * @param name exactly the name
	 * @param call the call
	 * @return the records, masked, with their numbers
	 */
	@Command(name = { "roster", "find" }, group = "rosters")
	public Output find(@Argument(index = 0) @Accepts(oneOf = { "student", "staff" }) String kind,
			@Option(longName = "school", required = true) @Accepts("CODE") String school,
			@Option(longName = "name", required = true) @Accepts(value = "TEXT", personal = true) String name,
			Invocation call) {
		if (!SCHOOL_CODE.matcher(school).matches()) {
			throw new Failure(FailureKind.USAGE, "usage.school-code");
		}
		return RecordAccount.list(kind,
				this.jobs.rosterLookup(call.console()).find(kind, school, name, call.authority()));
	}

	/**
	 * Show a record.
	 * @param kind student, staff or school
	 * @param key number of the record, code of the school, or - to be asked for the
	 * number of a person
	 * @param call the call
	 * @return the record, masked
	 */
	@Command(name = { "roster", "show" }, group = "rosters")
	public Output show(@Argument(index = 0) @Accepts(oneOf = { "student", "staff", "school" }) String kind,
			@Argument(index = 1) @Accepts(value = "KEY", personal = true) String key, Invocation call) {
		RecordAccount account = new RecordAccount(call.console(), call.settings().zone(), Jobs.codes(call.settings()));
		if (kind.equals("school")) {
			if (!SCHOOL_CODE.matcher(key).matches()) {
				throw new Failure(FailureKind.USAGE, "usage.school-code");
			}
			return account.of(this.jobs.rosterLookup(call.console()).showSchool(key, call.authority()));
		}
		if (!key.equals(ASKED_FOR)) {
			if (!NUMBER_OF_A_RECORD.matcher(key).matches()) {
				throw new Failure(FailureKind.USAGE, "usage.record-number", kind);
			}
			return account.of(this.jobs.rosterLookup(call.console()).show(kind, Long.parseLong(key), call.authority()));
		}
		String number = call.console().readSecret("roster.show.ask-" + kind);
		RosterLookup lookup = this.jobs.rosterLookup(call.console());
		List<PersonRow> found = lookup.identify(kind, number, call.authority());
		return (found.size() == 1) ? account.of(lookup.show(kind, found.get(0).number(), call.authority()))
				: RecordAccount.list(kind, found);
	}

}
