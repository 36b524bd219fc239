package org.campusctl.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	@Test
	void everyCodeOfTheSourcesHasATextInBothLanguagesAndNoneIsLeftOver() throws IOException {
		Set<String> used = new TreeSet<>();
		Pattern code = Pattern
			.compile("\"((?:storage|database|schema|keys|sealed|backup|restore|maintenance)\\.[a-z-]+)\"");
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path source : sources.filter((path) -> path.toString().endsWith(".java")).toList()) {
				Matcher matcher = code.matcher(Files.readString(source));
				while (matcher.find()) {
					used.add(matcher.group(1));
				}
			}
		}
		used.remove("keys.json");
		used.remove("keys.lock");
		assertThat(codes("messages.properties")).isEqualTo(used);
		assertThat(codes("messages_zh.properties")).isEqualTo(used);
	}

	private static Set<String> codes(String name) throws IOException {
		Properties properties = new Properties();
		try (InputStream in = MessagesTests.class.getResourceAsStream(name)) {
			assertThat(in).isNotNull();
			properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		return new TreeSet<>(properties.stringPropertyNames());
	}

}
