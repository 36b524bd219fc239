package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Data in YAML, read as text only: no types, no aliases, at most a mebibyte. Failures
 * name the line.
 */
final class YamlSource {

	private static final int MAX_CHARS = 1 << 20;

	private final String origin;

	private YamlSource(String origin) {
		this.origin = origin;
	}

	/** An open mapping: its keys with their nodes, and where it starts. */
	record Entry(YamlSource source, long line, Map<String, Node> values) {

		String text(String key) {
			Node node = this.values.get(key);
			if (node == null) {
				throw this.source.failure(this.line, "profile.key-missing", key);
			}
			return this.source.scalar(node);
		}

		String text(String key, String otherwise) {
			Node node = this.values.get(key);
			return (node != null) ? this.source.scalar(node) : otherwise;
		}

		List<String> texts(String key) {
			Node node = this.values.get(key);
			return (node != null) ? this.source.items(node).stream().map(this.source::scalar).toList() : List.of();
		}

		List<Entry> entries(String key, List<String> known) {
			Node node = this.values.get(key);
			return (node != null)
					? this.source.items(node).stream().map((item) -> this.source.mapping(item, known)).toList()
					: List.of();
		}

	}

	static Entry resource(String name, List<String> known) {
		try (InputStream in = YamlSource.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("No resource " + name);
			}
			return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), known);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Entry file(Path path, List<String> known) {
		String origin = String.valueOf(path.getFileName());
		try {
			if (Files.size(path) > MAX_CHARS) {
				throw new Failure(FailureKind.CONFIGURATION, "profile.too-long", origin, MAX_CHARS);
			}
			return read(origin, text(path, origin), known);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.NOT_FOUND, "drop.unreadable", path);
		}
	}

	/** Editors of Chinese desktops write UTF-8 with a mark, or GB18030. */
	private static String text(Path path, String origin) throws IOException {
		TextEncoding.Detected encoding = TextEncoding.detect(path);
		if (encoding.problem() != null) {
			throw new Failure(FailureKind.CONFIGURATION, "profile.encoding", origin);
		}
		byte[] bytes = Files.readAllBytes(path);
		return new String(bytes, encoding.markLength(), bytes.length - encoding.markLength(), encoding.charset());
	}

	private static Entry read(String origin, String text, List<String> known) {
		YamlSource source = new YamlSource(origin);
		LoadSettings settings = LoadSettings.builder()
			.setLabel(origin)
			.setCodePointLimit(MAX_CHARS)
			.setAllowDuplicateKeys(false)
			.build();
		try {
			for (Event event : new Parse(settings).parseString(text)) {
				if (event instanceof AliasEvent) {
					throw source.failure(line(event.getStartMark().map((mark) -> mark.getLine())), "profile.alias");
				}
			}
			Node root = new Compose(settings).composeString(text)
				.orElseThrow(() -> source.failure(1, "profile.syntax"));
			return source.mapping(root, known);
		}
		catch (MarkedYamlEngineException ex) {
			throw source.failure(line(ex.getProblemMark().map((mark) -> mark.getLine())), "profile.syntax");
		}
		catch (YamlEngineException ex) {
			throw source.failure(1, "profile.syntax");
		}
	}

	Failure failure(long line, String code, Object... arguments) {
		Object[] all = new Object[arguments.length + 2];
		all[0] = this.origin;
		all[1] = line;
		System.arraycopy(arguments, 0, all, 2, arguments.length);
		return new Failure(FailureKind.CONFIGURATION, code, all);
	}

	private Entry mapping(Node node, List<String> known) {
		if (!(node instanceof MappingNode mapping)) {
			throw failure(line(node), "profile.shape", "key: value");
		}
		Map<String, Node> values = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			String key = scalar(tuple.getKeyNode());
			if (!known.contains(key)) {
				throw failure(line(tuple.getKeyNode()), "profile.key-unknown", key, NearestName.of(key, known));
			}
			if (values.put(key, tuple.getValueNode()) != null) {
				throw failure(line(tuple.getKeyNode()), "profile.key-twice", key);
			}
		}
		return new Entry(this, line(node), values);
	}

	private List<Node> items(Node node) {
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		throw failure(line(node), "profile.shape", "[...]");
	}

	private String scalar(Node node) {
		if (node instanceof ScalarNode scalar) {
			return scalar.getValue();
		}
		throw failure(line(node), "profile.shape", "\"...\"");
	}

	private static long line(Node node) {
		return line(node.getStartMark().map((mark) -> mark.getLine()));
	}

	private static long line(Optional<Integer> line) {
		return line.orElse(0) + 1L;
	}

}
