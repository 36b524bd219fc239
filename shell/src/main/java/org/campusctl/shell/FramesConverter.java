package org.campusctl.shell;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/**
 * Writes a throwable as classes and stack frames, without any message.
 */
public class FramesConverter extends ThrowableProxyConverter {

	@Override
	protected String throwableProxyToString(IThrowableProxy thrown) {
		StringBuilder text = new StringBuilder();
		append(text, "", thrown, 0);
		return text.toString();
	}

	private static void append(StringBuilder text, String caption, @Nullable IThrowableProxy thrown, int depth) {
		if (thrown == null || depth > 20) {
			return;
		}
		text.append(caption).append(thrown.getClassName()).append('\n');
		StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
		int own = frames.length - thrown.getCommonFrames();
		for (int i = 0; i < own; i++) {
			text.append("\tat ").append(frames[i].getStackTraceElement()).append('\n');
		}
		append(text, "Caused by: ", thrown.getCause(), depth + 1);
	}

}
