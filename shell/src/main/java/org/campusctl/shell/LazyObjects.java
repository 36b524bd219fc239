package org.campusctl.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.command.CompletionCommand;
import org.campusctl.shell.command.ConfigCommands;
import org.campusctl.shell.command.HelpCommand;
import org.campusctl.shell.command.RosterCheckCommand;
import org.campusctl.shell.command.ScriptCommands;
import org.campusctl.shell.command.VersionCommand;
import org.campusctl.shell.line.CommandObjects;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.line.Runner;
import org.campusctl.shell.settings.Settings;
import org.campusctl.shell.terminal.DatabaseInUse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The objects behind the commands. Those that need nothing are made here; the first call
 * of any other starts the Spring context, in which every bean is lazy.
 */
final class LazyObjects implements CommandObjects, AutoCloseable {

	private final Map<Class<?>, Supplier<Object>> alone = new HashMap<>();

	private final DatabaseInUse database = new DatabaseInUse();

	private List<Class<?>> commandClasses = List.of();

	private @Nullable ConfigurableApplicationContext context;

	private @Nullable Settings started;

	void standAlone(Runner runner, List<Class<?>> commandClasses) {
		this.alone.put(VersionCommand.class, VersionCommand::new);
		this.alone.put(HelpCommand.class, () -> new HelpCommand(runner.catalogue()));
		this.alone.put(ConfigCommands.class, ConfigCommands::new);
		this.alone.put(CompletionCommand.class, () -> new CompletionCommand(runner.catalogue()));
		this.alone.put(RosterCheckCommand.class, RosterCheckCommand::new);
		ScriptCommands scripts = new ScriptCommands(runner);
		this.alone.put(ScriptCommands.class, () -> scripts);
		this.commandClasses = commandClasses.stream().filter((type) -> !this.alone.containsKey(type)).toList();
	}

	DatabaseInUse database() {
		return this.database;
	}

	@Override
	public Object get(Class<?> type, Invocation call) {
		Supplier<Object> supplier = this.alone.get(type);
		return (supplier != null) ? supplier.get() : context(call).getBean(type);
	}

	private synchronized ConfigurableApplicationContext context(Invocation call) {
		Settings settings = call.settings();
		ConfigurableApplicationContext known = this.context;
		if (known == null) {
			Logs.open(settings.home());
			known = SpringContext.start(settings, this.database, this.commandClasses);
			this.context = known;
			this.started = settings;
		}
		else if (this.started != null && !this.started.storage().equals(settings.storage())) {
			throw new Failure(FailureKind.USAGE, "usage.home-fixed", this.started.home().path());
		}
		return known;
	}

	@Override
	public synchronized void close() {
		if (this.context != null) {
			this.context.close();
			this.context = null;
		}
	}

}
