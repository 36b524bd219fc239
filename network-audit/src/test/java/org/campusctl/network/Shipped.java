package org.campusctl.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.campusctl.compliance.RuleSheet;
import org.campusctl.network.address.SpecialPurposeRegistry;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The data that ships: cases are judged by the very sheet that users get.
 */
final class Shipped {

	static final RuleSheet SHEET = NetworkRuleSheet.read(tree());

	static final SpecialPurposeRegistry REGISTRY = registry();

	private Shipped() {
	}

	static Map<String, Object> tree() {
		Path file = Path.of("../mappings/src/main/resources/org/campusctl/mappings/file/rules/network-2023.yaml");
		return yaml(file);
	}

	static Map<String, Object> yaml(Path file) {
		try {
			return new YAMLMapper().readValue(Files.readString(file), new TypeReference<Map<String, Object>>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static SpecialPurposeRegistry registry() {
		try (InputStream in = Objects
			.requireNonNull(NetworkAudit.class.getResourceAsStream("iana-ipv6-special-purpose.csv"))) {
			return SpecialPurposeRegistry.read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
