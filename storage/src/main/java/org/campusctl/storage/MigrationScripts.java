package org.campusctl.storage;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * The versions of the migrations on the class path ({@code db/migration/V7__name.sql}),
 * found without starting Flyway, which costs a one-shot command more than its own work.
 */
final class MigrationScripts {

	static final String LOCATION = "db/migration";

	private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

	private MigrationScripts() {
	}

	static SortedSet<Integer> versions() {
		SortedSet<Integer> versions = new TreeSet<>();
		try {
			for (URL url : Collections.list(MigrationScripts.class.getClassLoader().getResources(LOCATION))) {
				names(url, (name) -> add(name, versions));
			}
		}
		catch (IOException | URISyntaxException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "schema.no-scripts");
		}
		if (versions.isEmpty()) {
			throw new Failure(FailureKind.CONFIGURATION, "schema.no-scripts");
		}
		return versions;
	}

	private static void names(URL url, Consumer<String> names) throws IOException, URISyntaxException {
		if (url.openConnection() instanceof JarURLConnection connection) {
			JarFile jar = connection.getJarFile();
			jar.stream()
				.map((entry) -> entry.getName())
				.filter((name) -> name.startsWith(LOCATION + "/"))
				.forEach((name) -> names.accept(name.substring(LOCATION.length() + 1)));
			return;
		}
		try (Stream<Path> files = Files.list(Path.of(new URI(url.toString())))) {
			files.forEach((file) -> names.accept(String.valueOf(file.getFileName())));
		}
	}

	private static void add(String name, SortedSet<Integer> versions) {
		Matcher matcher = NAME.matcher(name);
		if (matcher.matches()) {
			versions.add(Integer.valueOf(matcher.group(1)));
		}
	}

}
