package org.campusctl.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import org.campusctl.failure.Failure;
import org.campusctl.shell.settings.Home;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The log file {@code logs/campusctl.log} in the home: at most five files of 5 MB.
 * Nothing is logged to a stream. Exceptions are written as classes and frames without
 * their messages, because those of a database driver carry the values of rows.
 */
final class Logs {

	private static final String NAME = "campusctl.log";

	private static final java.util.logging.Logger JLINE = java.util.logging.Logger.getLogger("org.jline");

	private static @Nullable Path opened;

	private Logs() {
	}

	/**
	 * Open the log of a home.
	 * @return the log file
	 * @throws Failure with exit code 73 if the home cannot be written
	 */
	static synchronized Path open(Home home) {
		Path file = home.folder("logs").resolve(NAME);
		if (file.equals(opened)) {
			return file;
		}
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		context.reset();
		Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		root.setLevel(ch.qos.logback.classic.Level.INFO);
		root.addAppender(appender(context, file));
		context.getLogger("org.campusctl").setLevel(ch.qos.logback.classic.Level.INFO);
		context.getLogger("org.springframework").setLevel(ch.qos.logback.classic.Level.WARN);
		// Logs texts of the driver, which can hold values.
		context.getLogger("com.zaxxer.hikari").setLevel(ch.qos.logback.classic.Level.OFF);
		context.getLogger("org.flywaydb").setLevel(ch.qos.logback.classic.Level.WARN);
		// Repeats the messages of causes; the trace without messages is recorded anyway.
		context.getLogger("org.springframework.boot.diagnostics").setLevel(ch.qos.logback.classic.Level.OFF);
		JLINE.setLevel(Level.SEVERE);
		opened = file;
		return file;
	}

	/**
	 * Open the log of a home that exists, for commands that work without one too: where
	 * it cannot be written, nothing is logged.
	 */
	static synchronized void openIfPossible(Home home) {
		if (Files.isDirectory(home.path())) {
			try {
				open(home);
				return;
			}
			catch (Failure ex) {
				// The command goes on; doctor tells what is wrong with the home.
			}
		}
		if (opened == null) {
			// Without this the framework would log to standard output.
			((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
		}
	}

	/**
	 * Record an unexpected error.
	 * @return the path of the log, or null if it could not be written
	 */
	static @Nullable String record(Home home, Throwable thrown) {
		try {
			Path file = open(home);
			LoggerFactory.getLogger(Logs.class).error("unexpected error", thrown);
			return file.toString();
		}
		catch (Failure ex) {
			return null;
		}
	}

	static synchronized void note(String text) {
		if (opened != null) {
			LoggerFactory.getLogger(Logs.class).info(text);
		}
	}

	private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
		RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
		appender.setContext(context);
		appender.setFile(file.toString());
		FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
		rolling.setContext(context);
		rolling.setParent(appender);
		rolling.setFileNamePattern(file + ".%i");
		rolling.setMinIndex(1);
		rolling.setMaxIndex(4);
		rolling.start();
		SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
		trigger.setContext(context);
		trigger.setMaxFileSize(FileSize.valueOf("5MB"));
		trigger.start();
		appender.setRollingPolicy(rolling);
		appender.setTriggeringPolicy(trigger);
		appender.setEncoder(encoder(context));
		appender.start();
		return appender;
	}

	private static PatternLayoutEncoder encoder(LoggerContext context) {
		PatternLayoutEncoder encoder = new PatternLayoutEncoder() {
			@Override
			public void start() {
				PatternLayout layout = new PatternLayout();
				layout.setContext(this.context);
				layout.getInstanceConverterMap().put("frames", FramesConverter::new);
				layout.setPattern(getPattern());
				layout.start();
				this.layout = layout;
				this.started = true;
			}
		};
		encoder.setContext(context);
		encoder.setCharset(StandardCharsets.UTF_8);
		encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30} - %msg%n%frames");
		encoder.start();
		return encoder;
	}

}
