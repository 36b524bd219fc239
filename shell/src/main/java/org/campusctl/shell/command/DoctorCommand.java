package org.campusctl.shell.command;

import java.util.List;
import java.util.Map;

import org.campusctl.failure.FailureKind;
import org.campusctl.failure.Messages;
import org.campusctl.shell.doctor.Doctor;
import org.campusctl.shell.doctor.Finding;
import org.campusctl.shell.doctor.Level;
import org.campusctl.shell.doctor.Machine;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.CommandResult;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;

import org.springframework.shell.core.command.annotation.Command;

/**
 * Examines what the tool stands on.
 */
public final class DoctorCommand {

	private final Map<String, String> environment;

	/**
	 * Create the command.
	 * @param environment environment variables
	 */
	public DoctorCommand(Map<String, String> environment) {
		this.environment = Map.copyOf(environment);
	}

	/**
	 * Examine machine, home, database, keys and runs.
	 * @param call the call
	 * @return the findings; exit code 78 if one is FAIL
	 */
	@Command(name = "doctor", group = "database")
	public CommandResult examine(Invocation call) {
		Machine machine = Machine.here(call.settings().home().path(), this.environment,
				ToolVersion.committed().orElse(null));
		Messages messages = call.console().messages();
		List<Line> lines = new Doctor(call.settings(), machine, call.console()::say).examine()
			.stream()
			.map((finding) -> line(finding, messages))
			.toList();
		Table table = Table.of(Column.text("check"), Column.status("level"), Column.text("text"));
		lines.forEach((line) -> table.row(messages.text("doctor.check." + line.check()), line.level(), line.text()));
		Table csv = Table.of(Column.text("check"), Column.status("level"), Column.text("code"), Column.text("text"));
		lines.forEach((line) -> csv.row(line.check(), line.level(), line.code(), line.text()));
		boolean failed = lines.stream().anyMatch((line) -> line.level() == Level.FAIL);
		return new CommandResult(failed ? FailureKind.CONFIGURATION.exitCode() : 0,
				Output.of(new Report(lines)).table(table).csv(csv));
	}

	private static Line line(Finding finding, Messages messages) {
		return new Line(finding.check(), finding.level(), finding.code(),
				messages.text(finding.code(), finding.arguments().toArray()));
	}

	record Report(List<Line> checks) {

	}

	/**
	 * A line of the report.
	 *
	 * @param check stable name of what was looked at
	 * @param level how well it is
	 * @param code stable code of what was found
	 * @param text the finding and its remedy in the user's language
	 */
	record Line(String check, Level level, String code, String text) {

	}

}
