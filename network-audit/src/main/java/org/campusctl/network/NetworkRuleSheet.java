package org.campusctl.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.campusctl.compliance.LocalText;
import org.campusctl.compliance.Rule;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

import org.jspecify.annotations.Nullable;

/**
 * Reads a rule sheet from the tree that a YAML file holds: maps, lists and texts. Strict:
 * an unknown key or rule is an error that names the nearest known one, and a threshold
 * must be sensible, because a slip here changes the verdict of every school.
 */
public final class NetworkRuleSheet {

	private static final List<String> SHEET_KEYS = List.of("id", "version", "valid_from", "valid_to", "source",
			"applies_to", "clauses", "rules");

	private static final List<String> APPLIES_KEYS = List.of("only", "except");

	private static final List<String> RULE_KEYS = List.of("id", "clause", "mandatory", "criterion", "remedy",
			"parameters");

	private static final List<String> TEXT_KEYS = List.of("zh", "en");

	/** Kindergartens and kindergarten classes of other schools. */
	private static final Set<String> KINDERGARTENS = Set.of("111", "119");

	private NetworkRuleSheet() {
	}

	/**
	 * Read a rule sheet.
	 * @param tree what the YAML file holds; scalars as text
	 * @return the sheet; parameters that it does not set have the shipped values
	 * @throws Failure of kind CONFIGURATION: {@code rules.key-unknown},
	 * {@code rules.key-missing}, {@code rules.rule-unknown}, {@code rules.rule-twice},
	 * {@code rules.value}, {@code rules.shape}
	 */
	public static RuleSheet read(Map<?, ?> tree) {
		Node sheet = new Node("", tree, SHEET_KEYS);
		LocalDate from = sheet.date("valid_from");
		LocalDate to = sheet.has("valid_to") ? sheet.date("valid_to") : null;
		if (to != null && to.isBefore(from)) {
			throw value("valid_to", ">= " + from);
		}
		Set<String> only = Set.of();
		Set<String> except = KINDERGARTENS;
		if (sheet.has("applies_to")) {
			Node applies = sheet.node("applies_to", APPLIES_KEYS);
			only = applies.types("only");
			except = applies.types("except");
		}
		Map<String, LocalText> clauses = new LinkedHashMap<>();
		Map<?, ?> texts = sheet.map("clauses");
		for (Object key : texts.keySet()) {
			clauses.put(String.valueOf(key), localText("clauses." + key, texts.get(key)));
		}
		return new RuleSheet(sheet.text("id"), sheet.text("version"), from, to, sheet.localText("source"), only, except,
				clauses, rules(sheet.list("rules"), clauses));
	}

	private static List<Rule> rules(List<?> nodes, Map<String, LocalText> clauses) {
		List<Rule> rules = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (Object item : nodes) {
			String position = "rules[" + (rules.size() + 1) + "]";
			Node node = new Node(position, item, RULE_KEYS);
			String id = node.text("id");
			NetworkRule kind = NetworkRule.find(id);
			if (kind == null) {
				throw failure("rules.rule-unknown", id, nearest(id, ids()));
			}
			if (!seen.add(id)) {
				throw failure("rules.rule-twice", id);
			}
			String clause = node.text("clause");
			if (!clauses.containsKey(clause)) {
				throw value(id + ".clause", String.join(", ", clauses.keySet()));
			}
			rules.add(new Rule(id, clause, node.flag("mandatory"), node.localText("criterion"),
					node.localText("remedy"), parameters(kind, node)));
		}
		if (rules.isEmpty()) {
			throw failure("rules.key-missing", "rules");
		}
		return rules;
	}

	private static Map<String, String> parameters(NetworkRule kind, Node rule) {
		List<String> names = kind.parameters().stream().map(RuleParameter::name).toList();
		Node set = rule.has("parameters") ? rule.node("parameters", names)
				: new Node(kind.id() + ".parameters", Map.of(), names);
		Map<String, String> parameters = new LinkedHashMap<>();
		for (RuleParameter parameter : kind.parameters()) {
			String text = set.has(parameter.name()) ? set.text(parameter.name()) : parameter.shipped();
			if (!parameter.allows(text)) {
				throw value(kind.id() + "." + parameter.name(), parameter.allowed());
			}
			parameters.put(parameter.name(), text);
		}
		return parameters;
	}

	private static List<String> ids() {
		List<String> ids = new ArrayList<>();
		for (NetworkRule rule : NetworkRule.values()) {
			ids.add(rule.id());
		}
		return ids;
	}

	private static LocalText localText(String path, @Nullable Object value) {
		Node text = new Node(path, value, TEXT_KEYS);
		return new LocalText(text.text("zh"), text.text("en"));
	}

	private static Failure failure(String code, Object... arguments) {
		return new Failure(FailureKind.CONFIGURATION, code, arguments);
	}

	private static Failure value(String path, String allowed) {
		return failure("rules.value", path, allowed);
	}

	/** The name with the fewest differences. */
	private static String nearest(String written, Collection<String> names) {
		String nearest = "";
		int fewest = Integer.MAX_VALUE;
		for (String name : names) {
			int edits = edits(written, name);
			if (edits < fewest) {
				fewest = edits;
				nearest = name;
			}
		}
		return nearest;
	}

	private static int edits(String from, String to) {
		int[] above = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			above[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int[] row = new int[to.length() + 1];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int change = (from.charAt(i - 1) == to.charAt(j - 1)) ? 0 : 1;
				row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
			}
			above = row;
		}
		return above[to.length()];
	}

	/** A mapping whose keys are known. */
	private static final class Node {

		private final String path;

		private final Map<?, ?> values;

		Node(String path, @Nullable Object value, List<String> known) {
			this.path = path;
			if (!(value instanceof Map<?, ?> map)) {
				throw failure("rules.shape", path, "key: value");
			}
			for (Object key : map.keySet()) {
				if (!known.contains(String.valueOf(key))) {
					throw failure("rules.key-unknown", at(String.valueOf(key)), nearest(String.valueOf(key), known));
				}
			}
			this.values = map;
		}

		private String at(String key) {
			return this.path.isEmpty() ? key : this.path + "." + key;
		}

		boolean has(String key) {
			return this.values.get(key) != null;
		}

		private Object required(String key) {
			Object value = this.values.get(key);
			if (value == null) {
				throw failure("rules.key-missing", at(key));
			}
			return value;
		}

		String text(String key) {
			Object value = required(key);
			if (value instanceof Map || value instanceof List || value.toString().isBlank()) {
				throw failure("rules.shape", at(key), "\"...\"");
			}
			return value.toString().trim();
		}

		boolean flag(String key) {
			String text = text(key);
			if (!text.equals("true") && !text.equals("false")) {
				throw value(at(key), "true, false");
			}
			return text.equals("true");
		}

		LocalDate date(String key) {
			try {
				return LocalDate.parse(text(key));
			}
			catch (DateTimeException ex) {
				throw value(at(key), "2023-01-01");
			}
		}

		Map<?, ?> map(String key) {
			if (required(key) instanceof Map<?, ?> map) {
				return map;
			}
			throw failure("rules.shape", at(key), "key: value");
		}

		List<?> list(String key) {
			if (required(key) instanceof List<?> list) {
				return list;
			}
			throw failure("rules.shape", at(key), "[...]");
		}

		Node node(String key, List<String> known) {
			return new Node(at(key), required(key), known);
		}

		LocalText localText(String key) {
			return NetworkRuleSheet.localText(at(key), required(key));
		}

		Set<String> types(String key) {
			Set<String> types = new HashSet<>();
			for (Object type : has(key) ? list(key) : List.of()) {
				if (!String.valueOf(type).matches("[0-9]{3}")) {
					throw value(at(key), "211, 311, ...");
				}
				types.add(String.valueOf(type));
			}
			return types;
		}

	}

}
