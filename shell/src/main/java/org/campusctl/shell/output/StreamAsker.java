package org.campusctl.shell.output;

import org.jspecify.annotations.Nullable;

/**
 * Asks through the streams of the process.
 */
final class StreamAsker implements Asker {

	private final Streams streams;

	StreamAsker(Streams streams) {
		this.streams = streams;
	}

	@Override
	public @Nullable String ask(String question) {
		this.streams.err().print(question);
		this.streams.err().flush();
		return InputLine.read(this.streams.in());
	}

	// On JDK 22 and newer the launcher selects the console that still is null.
	@SuppressWarnings("SystemConsoleNull")
	@Override
	public @Nullable String askUnseen(String question) {
		java.io.Console console = System.console();
		if (console == null) {
			return ask(question);
		}
		char[] typed = console.readPassword("%s", question);
		return (typed != null) ? new String(typed) : null;
	}

}
