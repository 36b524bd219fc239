package org.campusctl.shell.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads {@code campusctl.yml}. A key that no setting has is refused: a mistyped key that
 * is ignored looks as if it worked.
 */
final class ConfigurationFile {

	static final String NAME = "campusctl.yml";

	private final Path path;

	private final Map<Key, String> values = new EnumMap<>(Key.class);

	private final Map<Key, Map<String, String>> lists = new EnumMap<>(Key.class);

	private ConfigurationFile(Path path) {
		this.path = path;
	}

	static ConfigurationFile read(Home home) {
		ConfigurationFile file = new ConfigurationFile(home.resolve(NAME));
		if (Files.exists(file.path)) {
			file.load();
		}
		return file;
	}

	@Nullable String value(Key key) {
		return this.values.get(key);
	}

	@Nullable Map<String, String> list(Key key) {
		return this.lists.get(key);
	}

	private void load() {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try (Reader reader = Files.newBufferedReader(this.path)) {
			Object root = new Yaml(new SafeConstructor(options)).load(reader);
			if (root == null) {
				return;
			}
			if (!(root instanceof Map<?, ?> map)) {
				throw new Failure(FailureKind.CONFIGURATION, "settings.file-no-map", this.path);
			}
			read("", map);
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new Failure(ex, FailureKind.CONFIGURATION, "settings.file-yaml", this.path, line);
		}
		catch (YAMLException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "settings.file-yaml", this.path, 1);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CONFIGURATION, "settings.file-unreadable", this.path);
		}
	}

	private void read(String prefix, Map<?, ?> map) {
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			String name = prefix + entry.getKey();
			Object value = entry.getValue();
			Key key = Key.named(name).orElse(null);
			if (key == null) {
				readGroup(name, value);
			}
			else if (key.isCodeList()) {
				Map<String, String> codes = codes(key, value);
				if (codes != null) {
					this.lists.put(key, codes);
				}
			}
			else if (value instanceof Map || value instanceof List) {
				throw new Failure(FailureKind.CONFIGURATION, "settings.value-single", name, this.path);
			}
			else if (value != null) {
				this.values.put(key, String.valueOf(value));
			}
		}
	}

	private void readGroup(String name, @Nullable Object value) {
		boolean group = Key.names().stream().anyMatch((known) -> known.startsWith(name + "."));
		if (group && value == null) {
			return;
		}
		if (group && value instanceof Map<?, ?> nested) {
			read(name + ".", nested);
			return;
		}
		if (group) {
			throw new Failure(FailureKind.CONFIGURATION, "settings.group-no-map", name, this.path);
		}
		String nearest = Nearest.to(name, Key.names()).orElse("");
		throw new Failure(FailureKind.CONFIGURATION,
				nearest.isEmpty() ? "settings.key-unknown" : "settings.key-unknown-nearest", name, this.path, nearest);
	}

	private @Nullable Map<String, String> codes(Key key, @Nullable Object value) {
		if (value == null) {
			return null;
		}
		Map<String, String> codes = new LinkedHashMap<>();
		List<?> entries = (value instanceof List<?> list) ? list : List.of(value);
		for (Object entry : entries) {
			if (!(entry instanceof Map<?, ?> pairs)) {
				throw new Failure(FailureKind.CONFIGURATION, "settings.value-codes", key.key(), this.path);
			}
			pairs.forEach((code, name) -> codes.put(String.valueOf(code), String.valueOf(name)));
		}
		return codes;
	}

}
