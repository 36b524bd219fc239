package org.campusctl.shell;

import java.util.List;
import java.util.Map;

import org.campusctl.shell.line.Catalogue;
import org.campusctl.shell.line.CommonOptions;
import org.campusctl.shell.line.Interruption;
import org.campusctl.shell.line.Runner;
import org.campusctl.shell.line.Surroundings;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.output.Manner;
import org.campusctl.shell.output.Streams;
import org.campusctl.shell.settings.Home;
import org.campusctl.shell.settings.Languages;
import org.campusctl.shell.settings.SettingsOptions;
import org.campusctl.shell.terminal.InteractiveShell;
import org.jspecify.annotations.Nullable;

/**
 * The tool in one process, put together without the streams and variables of the JVM, so
 * that tests can run it in process.
 */
final class Tool implements AutoCloseable {

	private final LazyObjects objects = new LazyObjects();

	private final Map<String, String> environment;

	private final String userHome;

	private final Runner runner;

	Tool(List<Class<?>> commandClasses, Streams streams, Map<String, String> environment, String userHome) {
		this.environment = environment;
		this.userHome = userHome;
		Console console = new Console(streams, Manner.plain(Languages.ofEnvironment(environment)), System::nanoTime);
		Catalogue catalogue = new Catalogue(commandClasses, this.objects);
		this.runner = new Runner(catalogue, console, new Surroundings(environment, userHome, this::record));
		this.objects.standAlone(this.runner, commandClasses, environment);
		this.runner.onEmptyLine(new InteractiveShell(this.objects.database()));
	}

	int run(List<String> words) {
		return this.runner.run(words, CommonOptions.NONE);
	}

	Interruption interruption() {
		return this.runner.interruption();
	}

	void noteStop(boolean stopped) {
		Logs.note(stopped ? "interrupted, stopped cleanly" : "interrupted, did not stop in time");
	}

	private @Nullable String record(Throwable thrown, SettingsOptions options) {
		Home home = Home.resolve(options.home(), this.environment, this.userHome);
		return Logs.record(home, thrown);
	}

	@Override
	public void close() {
		this.objects.close();
	}

}
