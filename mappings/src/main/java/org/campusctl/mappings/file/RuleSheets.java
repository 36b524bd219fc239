package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.compliance.RuleSheet;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.network.NetworkAudit;
import org.campusctl.network.NetworkRuleSheet;
import org.campusctl.network.address.SpecialPurposeRegistry;

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
 * Rule sheets and registries as data: the shipped ones and those of a file.
 */
public final class RuleSheets {

	private static final String SHIPPED_NETWORK = "rules/network-2023.yaml";

	private static final String REGISTRY = "iana-ipv6-special-purpose.csv";

	private static final int MAX_CHARS = 1 << 20;

	private RuleSheets() {
	}

	/**
	 * Read the shipped rule sheet for campus networks.
	 * @return the sheet
	 */
	public static RuleSheet shippedNetwork() {
		return parse(SHIPPED_NETWORK, resource(RuleSheets.class, SHIPPED_NETWORK));
	}

	/**
	 * Read a rule sheet for campus networks from a file.
	 * @param file YAML in UTF-8
	 * @return the sheet
	 * @throws Failure NOT_FOUND {@code rules.unreadable}; CONFIGURATION
	 * {@code rules.syntax}, and those of {@link NetworkRuleSheet#read}
	 */
	public static RuleSheet network(Path file) {
		String name = String.valueOf(file.getFileName());
		try {
			if (Files.size(file) > MAX_CHARS) {
				throw syntax(name, 1);
			}
			return parse(name, Files.readString(file, StandardCharsets.UTF_8));
		}
		catch (CharacterCodingException ex) {
			throw syntax(name, 1);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.NOT_FOUND, "rules.unreadable", name);
		}
	}

	/**
	 * Read the IANA IPv6 special-purpose address registry.
	 * @return the registry
	 */
	public static SpecialPurposeRegistry specialPurpose() {
		return SpecialPurposeRegistry.read(resource(NetworkAudit.class, REGISTRY).lines().toList());
	}

	private static String resource(Class<?> beside, String name) {
		try (InputStream in = beside.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("no resource " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException("cannot read resource " + name, ex);
		}
	}

	/**
	 * Read scalars as text: whether 10 is a number is for the reader of the sheet.
	 * Aliases are refused, because a small file can make a huge tree of them.
	 */
	private static RuleSheet parse(String name, String text) {
		LoadSettings settings = LoadSettings.builder().setLabel(name).setCodePointLimit(MAX_CHARS).build();
		try {
			for (Event event : new Parse(settings).parseString(text)) {
				if (event instanceof AliasEvent) {
					throw syntax(name, event.getStartMark().map((mark) -> mark.getLine() + 1).orElse(1));
				}
			}
			Node root = new Compose(settings).composeString(text).orElseThrow(() -> syntax(name, 1));
			if (tree(name, root) instanceof Map<?, ?> map) {
				return NetworkRuleSheet.read(map);
			}
			throw syntax(name, 1);
		}
		catch (YamlEngineException ex) {
			throw syntax(name, line(ex));
		}
	}

	private static Object tree(String name, Node node) {
		if (node instanceof ScalarNode scalar) {
			return scalar.getValue();
		}
		if (node instanceof SequenceNode sequence) {
			List<Object> items = new ArrayList<>();
			sequence.getValue().forEach((item) -> items.add(tree(name, item)));
			return items;
		}
		Map<String, Object> values = new LinkedHashMap<>();
		if (node instanceof MappingNode mapping) {
			for (NodeTuple tuple : mapping.getValue()) {
				Object key = tree(name, tuple.getKeyNode());
				if (values.put(String.valueOf(key), tree(name, tuple.getValueNode())) != null) {
					throw syntax(name, tuple.getKeyNode().getStartMark().map((mark) -> mark.getLine() + 1).orElse(1));
				}
			}
		}
		return values;
	}

	private static int line(YamlEngineException ex) {
		return (ex instanceof MarkedYamlEngineException marked)
				? marked.getProblemMark().map((mark) -> mark.getLine() + 1).orElse(1) : 1;
	}

	private static Failure syntax(String name, int line) {
		return new Failure(FailureKind.CONFIGURATION, "rules.syntax", name, line);
	}

}
