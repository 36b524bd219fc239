package org.campusctl.shell;

import java.util.List;

import org.campusctl.shell.command.AdmissionCommands;
import org.campusctl.shell.command.CompletionCommand;
import org.campusctl.shell.command.ConfigCommands;
import org.campusctl.shell.command.DatabaseCommands;
import org.campusctl.shell.command.DoctorCommand;
import org.campusctl.shell.command.HelpCommand;
import org.campusctl.shell.command.JobCommands;
import org.campusctl.shell.command.KeysCommands;
import org.campusctl.shell.command.NetworkCommands;
import org.campusctl.shell.command.RosterCheckCommand;
import org.campusctl.shell.command.RosterCommands;
import org.campusctl.shell.command.RosterLookupCommands;
import org.campusctl.shell.command.SampleCommands;
import org.campusctl.shell.command.ScriptCommands;
import org.campusctl.shell.command.VersionCommand;
import org.campusctl.shell.command.WaiverCommands;

/**
 * The command classes, one a noun, in the order of the help. A class that is not listed
 * here has no commands.
 */
final class CommandClasses {

	static final List<Class<?>> ALL = List.of(RosterCommands.class, RosterCheckCommand.class,
			RosterLookupCommands.class, NetworkCommands.class, AdmissionCommands.class, WaiverCommands.class,
			SampleCommands.class, JobCommands.class, DatabaseCommands.class, KeysCommands.class, DoctorCommand.class,
			ScriptCommands.class, ConfigCommands.class, CompletionCommand.class, VersionCommand.class,
			HelpCommand.class);

	private CommandClasses() {
	}

}
