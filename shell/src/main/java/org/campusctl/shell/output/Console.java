package org.campusctl.shell.output;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.failure.Messages;

/**
 * The only class that writes to the process's streams: data to standard output,
 * everything else to standard error.
 */
public final class Console {

	private final Streams streams;

	private final Manner manner;

	private final Messages messages;

	private final LongSupplier nanos;

	private final Asker asker;

	/**
	 * Create a console.
	 * @param streams where to write
	 * @param manner how to speak
	 * @param nanos a clock that never goes back, in nanoseconds, for progress
	 */
	public Console(Streams streams, Manner manner, LongSupplier nanos) {
		this(streams, manner, nanos, new StreamAsker(streams));
	}

	private Console(Streams streams, Manner manner, LongSupplier nanos, Asker asker) {
		this.asker = asker;
		this.streams = streams;
		this.manner = manner;
		this.messages = Messages.in(manner.locale());
		this.nanos = nanos;
	}

	/**
	 * Return a console on the same streams that speaks in another manner.
	 * @param manner how to speak
	 * @return the console
	 */
	public Console in(Manner manner) {
		return new Console(this.streams, manner, this.nanos, this.asker);
	}

	/**
	 * Return a console on the same streams that asks in another way.
	 * @param asker asks the person at the terminal
	 * @return the console
	 */
	public Console asking(Asker asker) {
		return new Console(this.streams, this.manner, this.nanos, asker);
	}

	public Manner manner() {
		return this.manner;
	}

	public Streams streams() {
		return this.streams;
	}

	public Messages messages() {
		return this.messages;
	}

	public Locale locale() {
		return this.manner.locale();
	}

	/**
	 * Tell whether a person can be asked: standard input and standard error are
	 * terminals.
	 * @return whether questions make sense
	 */
	public boolean interactive() {
		return this.streams.inTerminal() && this.streams.errTerminal();
	}

	/**
	 * Write data to standard output in the form that was asked for.
	 * @param output the data
	 */
	public void print(Output output) {
		PrintStream out = this.streams.out();
		switch (this.manner.form()) {
			case TABLE -> printForPeople(output, out);
			case JSON -> out.println(JsonText.of(output.json()));
			case CSV -> {
				Table table = output.csv();
				CsvText.lines((table != null) ? table : new KeyValueTable(output.json()).table())
					.forEach((line) -> out.print(line + "\n"));
			}
		}
		out.flush();
	}

	private void printForPeople(Output output, PrintStream out) {
		TableText tables = new TableText(this.messages, paint(this.streams.outTerminal()));
		for (Block block : output.blocks()) {
			if (block instanceof Block.Message message) {
				out.println(this.messages.text(message.code(), message.arguments().toArray()));
			}
			else if (block instanceof Block.Plain plain) {
				out.println(plain.text());
			}
			else if (block instanceof Block.Rows rows) {
				tables.lines(rows.table()).forEach(out::println);
			}
		}
	}

	/**
	 * Tell something that is good to know, unless {@code --quiet}.
	 * @param code key of the message
	 * @param arguments values for its placeholders
	 */
	public void say(String code, Object... arguments) {
		if (this.manner.voice() != Voice.QUIET) {
			this.streams.err().println(this.messages.text(code, arguments));
		}
	}

	/**
	 * Tell a detail, with {@code --verbose} only.
	 * @param code key of the message
	 * @param arguments values for its placeholders
	 */
	public void detail(String code, Object... arguments) {
		if (this.manner.voice() == Voice.VERBOSE) {
			this.streams.err().println(this.messages.text(code, arguments));
		}
	}

	/**
	 * Warn, in every voice.
	 * @param code key of the message
	 * @param arguments values for its placeholders
	 */
	public void warn(String code, Object... arguments) {
		this.streams.err()
			.println(errPaint().yellow(this.messages.text("console.warning")) + " "
					+ this.messages.text(code, arguments));
	}

	/**
	 * Tell what went wrong, in every voice.
	 * @param text one or more lines
	 */
	public void error(String text) {
		this.streams.err().println(errPaint().red(this.messages.text("console.error")) + " " + text);
	}

	/**
	 * Write lines to standard error as they are.
	 * @param text one or more lines
	 */
	public void aside(String text) {
		this.streams.err().println(text);
	}

	/**
	 * Start to show the progress of long work.
	 * @param code key of the message that names the work
	 * @param total number of items, or 0 if it is not known
	 * @return the progress; close it at the end
	 */
	public Progress progress(String code, long total) {
		return new Progress(this.streams.err(), this.messages, code, total, this.nanos, this.streams.errTerminal(),
				this.manner.voice() == Voice.QUIET);
	}

	/**
	 * Ask before something that cannot be undone.
	 * @param code key of the question
	 * @param arguments values for its placeholders
	 * @return whether the answer was yes, or {@code --yes} was given
	 * @throws Failure with exit code 64 if nobody can be asked
	 */
	public boolean confirm(String code, Object... arguments) {
		if (this.manner.yes()) {
			return true;
		}
		if (!interactive()) {
			throw new Failure(FailureKind.USAGE, "console.confirm-impossible", this.messages.text(code, arguments));
		}
		String answer = this.asker
			.ask(this.messages.text(code, arguments) + " " + this.messages.text("console.yes-or-no") + " ");
		return answer != null && Answers.YES.contains(answer.strip().toLowerCase(Locale.ROOT));
	}

	/**
	 * Read a value that must not stand on the command line: typed unseen on a terminal,
	 * otherwise the next line of standard input.
	 * @param code key of the question
	 * @param arguments values for its placeholders
	 * @return the line without its end
	 * @throws Failure with exit code 64 if there is none
	 */
	public String readSecret(String code, Object... arguments) {
		String line = interactive() ? this.asker.askUnseen(this.messages.text(code, arguments) + " ")
				: InputLine.read(this.streams.in());
		if (line == null || line.isBlank()) {
			throw new Failure(FailureKind.USAGE, "console.nothing-entered", this.messages.text(code, arguments));
		}
		return line.strip();
	}

	private Paint errPaint() {
		return paint(this.streams.errTerminal());
	}

	private Paint paint(boolean terminal) {
		return (terminal && this.manner.colour() && this.manner.form() == Form.TABLE) ? Paint.ON : Paint.OFF;
	}

}
