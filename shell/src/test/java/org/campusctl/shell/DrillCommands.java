package org.campusctl.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Interruption;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.CommandResult;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.output.Output;
import org.jspecify.annotations.Nullable;

import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Commands that only tests have: one that takes every kind of value, and one for every
 * way to end.
 */
public class DrillCommands {

	/** How often an object of this class was made. */
	static final AtomicInteger CREATED = new AtomicInteger();

	DrillCommands() {
		CREATED.incrementAndGet();
	}

	/** How to take it. */
	public enum Mode {

		/** All. */
		FULL,
		/** Some. */
		DELTA_ONLY

	}

	@Command(name = { "drill", "take" }, group = "tool")
	Output take(@Arguments @Accepts(atLeast = 1, value = "PATH") List<Path> paths,
			@Option(defaultValue = "full") Mode mode, @Option(longName = "dry-run") boolean dryRun,
			@Option(longName = "max-rejects", defaultValue = "20") @Accepts(value = "PERCENT", min = 0,
					max = 100) int maxRejects,
			@Option List<String> school, @Option(longName = "as-of") @Nullable LocalDate asOf,
			@Option @Nullable Duration timeout, @Option @Accepts(personal = true) @Nullable String name,
			@Option int count) {
		Map<String, Object> taken = new LinkedHashMap<>();
		taken.put("paths", paths.stream().map(Path::toString).toList());
		taken.put("mode", mode);
		taken.put("dryRun", dryRun);
		taken.put("maxRejects", maxRejects);
		taken.put("school", school);
		taken.put("asOf", String.valueOf(asOf));
		taken.put("timeout", String.valueOf(timeout));
		taken.put("name", String.valueOf(name));
		taken.put("count", count);
		return Output.of(taken).plain(taken.toString());
	}

	@Command(name = { "drill", "need" }, group = "tool")
	int need(@Argument(index = 0) String key, @Option(required = true) String approver,
			@Argument(index = 1, defaultValue = "x") String other) {
		return key.length() + approver.length() + other.length();
	}

	@Command(name = { "drill", "end" }, group = "tool")
	CommandResult end(@Argument(index = 0) int code) {
		return CommandResult.exit(code);
	}

	@Command(name = { "drill", "fail" }, group = "tool")
	void fail(@Argument(index = 0) FailureKind kind) {
		throw new Failure(new IllegalStateException("secret-value"), kind, "drill.failed", "expected more");
	}

	@Command(name = { "drill", "crash" }, group = "tool")
	void crash() {
		throw new IllegalStateException("secret-value", new IllegalArgumentException("other-secret-value"));
	}

	@Command(name = { "drill", "memory" }, group = "tool")
	void memory() {
		throw new OutOfMemoryError("secret-value");
	}

	@Command(name = { "drill", "flood" }, group = "tool")
	Output flood() {
		return Output.of(List.of()).plain("line\n".repeat(200_000));
	}

	@Command(name = { "drill", "ask" }, group = "tool")
	int ask(Console console) {
		return console.confirm("drill.question") ? 0 : 3;
	}

	@Command(name = { "drill", "key" }, group = "tool")
	int key(Console console) {
		return console.readSecret("drill.question").length();
	}

	@Command(name = { "drill", "act" }, group = "tool")
	Output act(Invocation call) {
		return Output.of(Map.of()).plain(call.authority() + " " + call.settings().home().path());
	}

	@Command(name = { "drill", "wait" }, group = "tool")
	void await(Invocation call) throws InterruptedException {
		CountDownLatch stopped = new CountDownLatch(1);
		try (Interruption.Registration registration = call.interruption().onStop(stopped::countDown)) {
			call.console().aside("waiting");
			stopped.await();
			call.console().aside("stopped cleanly " + (registration != null));
		}
	}

}
