package org.campusctl.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.command.CompletionCommand;
import org.campusctl.shell.command.ConfigCommands;
import org.campusctl.shell.command.DatabaseCommands;
import org.campusctl.shell.command.DoctorCommand;
import org.campusctl.shell.command.HelpCommand;
import org.campusctl.shell.command.KeysCommands;
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

	/** Those that look at the database although they need no Spring. */
	private static final Set<Class<?>> LOGGING = Set.of(DatabaseCommands.class, KeysCommands.class,
			DoctorCommand.class);

	private final Map<Class<?>, Function<Invocation, Object>> alone = new HashMap<>();

	private final DatabaseInUse database = new DatabaseInUse();

	private List<Class<?>> commandClasses = List.of();

	private @Nullable ConfigurableApplicationContext context;

	private @Nullable Settings started;

	void standAlone(Runner runner, List<Class<?>> commandClasses, Map<String, String> environment) {
		this.alone.put(VersionCommand.class, (call) -> new VersionCommand());
		this.alone.put(HelpCommand.class, (call) -> new HelpCommand(runner.catalogue()));
		this.alone.put(ConfigCommands.class, (call) -> new ConfigCommands());
		this.alone.put(CompletionCommand.class, (call) -> new CompletionCommand(runner.catalogue()));
		this.alone.put(RosterCheckCommand.class, (call) -> new RosterCheckCommand());
		ScriptCommands scripts = new ScriptCommands(runner);
		this.alone.put(ScriptCommands.class, (call) -> scripts);
		this.alone.put(DatabaseCommands.class, (call) -> new DatabaseCommands(this::leaveDatabase));
		this.alone.put(KeysCommands.class, (call) -> new KeysCommands(this::leaveDatabase));
		this.alone.put(DoctorCommand.class, (call) -> new DoctorCommand(environment));
		this.commandClasses = commandClasses.stream().filter((type) -> !this.alone.containsKey(type)).toList();
	}

	DatabaseInUse database() {
		return this.database;
	}

	@Override
	public Object get(Class<?> type, Invocation call) {
		Function<Invocation, Object> made = this.alone.get(type);
		if (made == null) {
			return context(call).getBean(type);
		}
		if (LOGGING.contains(type)) {
			Logs.openIfPossible(call.settings().home());
		}
		return made.apply(call);
	}

	/** Leave the data centre that this process may have open; the next command enters. */
	private synchronized void leaveDatabase() {
		if (this.context != null) {
			this.context.getBean(OpenDataCentre.class).leave();
		}
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
