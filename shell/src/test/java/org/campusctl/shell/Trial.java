package org.campusctl.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.shell.output.Streams;

/**
 * Runs the tool in process with the drill commands, in a home of its own.
 */
public final class Trial {

	private final Map<String, String> environment = new HashMap<>();

	private final Path home;

	private String input = "";

	private boolean terminal;

	private Trial(Path home) {
		this.home = home;
		this.environment.put("CAMPUSCTL_HOME", home.toString());
		this.environment.put("LANG", "en_US.UTF-8");
	}

	/**
	 * How it ended.
	 *
	 * @param code exit code
	 * @param out standard output
	 * @param err standard error
	 */
	public record Result(int code, String out, String err) {

	}

	public static Trial in(Path home) {
		return new Trial(home);
	}

	public Trial with(String variable, String value) {
		this.environment.put(variable, value);
		return this;
	}

	public Trial typing(String text) {
		this.input = text;
		return this;
	}

	public Trial onTerminal() {
		this.terminal = true;
		return this;
	}

	public Trial configured(String yaml) throws IOException {
		Files.createDirectories(this.home);
		Files.writeString(this.home.resolve("campusctl.yml"), yaml);
		return this;
	}

	public Result run(String... words) {
		ByteArrayInputStream in = new ByteArrayInputStream(this.input.getBytes(StandardCharsets.UTF_8));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Streams streams = this.terminal ? Streams.ofTerminal(in, out, err) : Streams.of(in, out, err);
		try (Tool tool = new Tool(commandClasses(), streams, this.environment, this.home.toString())) {
			int code = tool.run(List.of(words));
			return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
		}
	}

	static List<Class<?>> commandClasses() {
		List<Class<?>> classes = new ArrayList<>(CommandClasses.ALL);
		classes.add(DrillCommands.class);
		classes.add(BrokenCommands.class);
		classes.add(UnwiredCommands.class);
		return classes;
	}

}
