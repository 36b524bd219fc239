package org.campusctl.shell.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads single lines from standard input without reading ahead: the next line belongs to
 * the next question.
 */
final class InputLine {

	private InputLine() {
	}

	static @Nullable String read(InputStream in) {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		try {
			int value = in.read();
			if (value < 0) {
				return null;
			}
			while (value >= 0 && value != '\n') {
				line.write(value);
				value = in.read();
			}
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.NOT_FOUND, "console.input-unreadable");
		}
		String text = line.toString(StandardCharsets.UTF_8);
		return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
	}

}
