package org.campusctl.shell.output;

import tools.jackson.databind.JsonNode;

/**
 * The CSV form of a result that has no rows: one line a field, nested fields joined with
 * dots.
 */
final class KeyValueTable {

	private final Table table = Table.of(Column.text("key"), Column.text("value"));

	KeyValueTable(Object json) {
		add("", JsonText.tree(json));
	}

	Table table() {
		return this.table;
	}

	private void add(String path, JsonNode node) {
		String prefix = path.isEmpty() ? "" : path + ".";
		if (node.isObject()) {
			node.properties().forEach((field) -> add(prefix + field.getKey(), field.getValue()));
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				add(prefix + i, node.get(i));
			}
		}
		else {
			this.table.row(path, node.isNull() ? "" : node.asString());
		}
	}

}
