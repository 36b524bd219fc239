package org.campusctl.mappings.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.campusctl.compliance.Problem;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the YAML of the public stalkerware-indicators project as a table of harmful apps:
 * one record a package, one with all certificates of a family, one with nothing but its
 * name for a family that has neither. The feed states no platform. Aliases are refused: a
 * feed needs none, and they are how a small file grows without end.
 */
final class FamilyRecords implements TableRecords {

	/** Columns of the records. */
	static final List<String> COLUMNS = List.of("platform", "package_id", "signer", "name", "category", "source");

	private static final int MAX_BYTES = 16 << 20;

	/** Levels of lists and families; a family has a list in a mapping in a list. */
	private static final int DEEPEST = 20;

	private static final String SOURCE = "stalkerware-indicators";

	private final Iterator<TableRecord> records;

	private FamilyRecords(List<TableRecord> records) {
		this.records = records.iterator();
	}

	/** Tell whether a dataset has the columns of the records. */
	static boolean fits(ColumnProfile profile) {
		return profile.columns().stream().map(ColumnSpec::name).toList().containsAll(COLUMNS);
	}

	/**
	 * Open a feed.
	 * @throws IOException if it cannot be read
	 * @throws Damaged if it is no list of families
	 */
	static FamilyRecords open(Path file) throws IOException {
		if (Files.size(file) > MAX_BYTES) {
			throw new Damaged("<= " + MAX_BYTES + " B");
		}
		String text = Files.readString(file, StandardCharsets.UTF_8);
		LoadSettings settings = LoadSettings.builder()
			.setCodePointLimit(MAX_BYTES)
			.setAllowDuplicateKeys(false)
			.build();
		try {
			int depth = 0;
			for (Event event : new Parse(settings).parseString(text)) {
				if (event instanceof AliasEvent) {
					throw new Damaged("*alias");
				}
				depth += (event instanceof CollectionStartEvent) ? 1 : 0;
				depth -= (event instanceof CollectionEndEvent) ? 1 : 0;
				if (depth > DEEPEST) {
					// Nodes are made by recursion.
					throw new Damaged("- name: ...");
				}
			}
			Node root = new Compose(settings).composeString(text).orElseThrow(() -> new Damaged("- name: ..."));
			return new FamilyRecords(new Families().read(root));
		}
		catch (YamlEngineException ex) {
			throw new Damaged("YAML");
		}
	}

	@Override
	public @Nullable TableRecord next() {
		return this.records.hasNext() ? this.records.next() : null;
	}

	@Override
	public void expect(int width) {
	}

	@Override
	public boolean leavesOutTrailingBlanks() {
		return false;
	}

	@Override
	public void close() {
	}

	/** A feed that cannot be taken: what it denies would be lost. */
	static final class Damaged extends IOException {

		private static final long serialVersionUID = 1L;

		Damaged(String expected) {
			super(expected);
		}

		Problem problem() {
			return Problem.error("", "file.feed-damaged", String.valueOf(getMessage()));
		}

	}

	/** Makes records of nodes, each with a line of its own. */
	private static final class Families {

		private final List<TableRecord> records = new ArrayList<>(List.of(new TableRecord(0, COLUMNS, null)));

		private long last;

		List<TableRecord> read(Node root) throws Damaged {
			for (Node family : items(root)) {
				if (!(family instanceof MappingNode mapping)) {
					throw new Damaged("- name: ...");
				}
				family(mapping);
			}
			return this.records;
		}

		private void family(MappingNode family) throws Damaged {
			Node packages = value(family, "packages");
			Node certificates = value(family, "certificates");
			String name = text(value(family, "name"));
			String type = text(value(family, "type"));
			boolean any = false;
			for (Node id : items(packages)) {
				add(id, text(id), "", name, type);
				any = true;
			}
			List<String> signers = new ArrayList<>();
			for (Node certificate : items(certificates)) {
				signers.add(text(certificate));
			}
			if (!signers.isEmpty() || !any) {
				add((certificates != null) ? certificates : family, "", String.join(";", signers), name, type);
			}
		}

		private void add(Node at, String packageId, String signer, String name, String type) {
			long line = at.getStartMark().map((mark) -> mark.getLine()).orElse(0) + 1L;
			this.last = Math.max(this.last + 1, line);
			this.records.add(new TableRecord(this.last, List.of("any", packageId, signer, name, type, SOURCE), null));
		}

		private static @Nullable Node value(MappingNode mapping, String key) {
			for (NodeTuple tuple : mapping.getValue()) {
				if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
					return tuple.getValueNode();
				}
			}
			return null;
		}

		private static List<Node> items(@Nullable Node node) throws Damaged {
			if (node == null || (node instanceof ScalarNode scalar && scalar.getValue().isBlank())) {
				return List.of();
			}
			if (node instanceof SequenceNode sequence) {
				return sequence.getValue();
			}
			throw new Damaged("[...]");
		}

		private static String text(@Nullable Node node) throws Damaged {
			if (node == null) {
				return "";
			}
			if (node instanceof ScalarNode scalar) {
				return scalar.getValue();
			}
			throw new Damaged("\"...\"");
		}

	}

}
