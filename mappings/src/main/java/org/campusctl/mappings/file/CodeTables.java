package org.campusctl.mappings.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The code tables of the contract (roster files, Code tables), each a data file that
 * names its source and date. A cell may hold the code, the code's name, or a name that
 * people really write.
 */
public final class CodeTables {

	private static final List<String> BUILT_IN = List.of("answer", "attestation-topic", "authority", "boarding",
			"device-role", "district", "duplex", "ethnicity", "evidence-source", "grade", "id-type", "interface-usage",
			"inventory-dataset", "medium", "none", "oper", "ownership", "peer-class", "platform", "programme",
			"relation", "school-status", "school-type", "segment-usage", "sex", "stage", "student-status",
			"uplink-network", "uplink-role", "yes-no");

	private static final List<String> TABLE_KEYS = List.of("table", "title", "source", "date", "codes");

	private static final List<String> CODE_KEYS = List.of("code", "name", "aliases");

	private static final Pattern CODE_AND_NAME = Pattern.compile("([0-9a-z]{1,6})[-_:.、,]?([^0-9a-z].{0,40})");

	private final Map<String, CodeTable> tables;

	private final String version;

	private CodeTables(Map<String, CodeTable> tables) {
		// Looked up for every cell of codes; the order stays that of the names.
		this.tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
		this.version = version(tables);
	}

	/**
	 * Read the tables that come with the program.
	 * @return the tables
	 */
	public static CodeTables builtIn() {
		return BuiltIn.TABLES;
	}

	/**
	 * Return these tables with the configured codes in the place of one table's. What
	 * people write for a code that stays is still understood.
	 * @param table name of the table
	 * @param configured name by code
	 * @return the tables
	 * @throws IllegalArgumentException if there is no such table
	 */
	public CodeTables with(String table, Map<String, String> configured) {
		CodeTable built = table(table);
		Map<String, String> byText = new HashMap<>();
		built.codesByText().forEach((text, code) -> {
			if (configured.containsKey(code)) {
				byText.put(text, code);
			}
		});
		configured.forEach((code, name) -> {
			byText.put(name, code);
			byText.put(Titles.key(name), code);
		});
		// A code means itself, whatever somebody calls another one.
		configured.keySet().forEach((code) -> {
			byText.put(code, code);
			byText.put(Titles.key(code), code);
		});
		Map<String, String> names = new LinkedHashMap<>(configured);
		names.replaceAll((code, name) -> built.names().getOrDefault(code, name));
		Map<String, CodeTable> all = new TreeMap<>(this.tables);
		all.put(table,
				new CodeTable(built.title(), built.source(), built.date(), Collections.unmodifiableMap(names), byText));
		return new CodeTables(Collections.unmodifiableMap(all));
	}

	/**
	 * Return the code for what a cell says.
	 * @param table name of the table, such as {@code school-type}
	 * @param text a code, its name or an alias; blanks and width do not matter
	 * @return the code, or null if the table does not know the text
	 * @throws IllegalArgumentException if there is no such table
	 */
	public @Nullable String resolve(String table, String text) {
		Map<String, String> codes = table(table).codesByText();
		String code = codes.get(text);
		if (code != null) {
			return code;
		}
		String key = Titles.key(text);
		code = codes.get(key);
		return (code != null) ? code : both(codes, key);
	}

	/** Lists to choose from often show code and name together, as in {@code 01-汉族}. */
	private static @Nullable String both(Map<String, String> codes, String key) {
		Matcher both = CODE_AND_NAME.matcher(key);
		if (!both.matches()) {
			return null;
		}
		String code = codes.get(both.group(1));
		return (code != null && code.equals(codes.get(both.group(2)))) ? code : null;
	}

	/**
	 * Return the name of a code.
	 * @param table name of the table
	 * @param code a code
	 * @return the Chinese name, or null if the table does not have the code
	 * @throws IllegalArgumentException if there is no such table
	 */
	public @Nullable String name(String table, String code) {
		return table(table).names().get(code);
	}

	/**
	 * Return the codes of a table in their order.
	 * @param table name of the table
	 * @return code to Chinese name
	 * @throws IllegalArgumentException if there is no such table
	 */
	public Map<String, String> codes(String table) {
		return table(table).names();
	}

	/**
	 * Return the Chinese title of a table.
	 * @param table name of the table
	 * @return the title
	 * @throws IllegalArgumentException if there is no such table
	 */
	public String title(String table) {
		return table(table).title();
	}

	/**
	 * Return where a table comes from.
	 * @param table name of the table
	 * @return the source and its date
	 * @throws IllegalArgumentException if there is no such table
	 */
	public String source(String table) {
		CodeTable found = table(table);
		return found.source() + ", " + found.date();
	}

	/**
	 * Return the names of all tables.
	 * @return the names
	 */
	public Set<String> tables() {
		return this.tables.keySet();
	}

	/**
	 * Return a short hash of everything the tables say. Belongs into fingerprints:
	 * another table may read the same cell in another way.
	 * @return 16 hexadecimal digits
	 */
	public String version() {
		return this.version;
	}

	private CodeTable table(String name) {
		CodeTable table = this.tables.get(name);
		if (table == null) {
			throw new IllegalArgumentException("No code table " + name);
		}
		return table;
	}

	private static CodeTable read(String name) {
		YamlSource.Entry entry = YamlSource.resource("codes/" + name + ".yaml", TABLE_KEYS);
		Map<String, String> names = new LinkedHashMap<>();
		Map<String, String> byText = new HashMap<>();
		for (YamlSource.Entry code : entry.entries("codes", CODE_KEYS)) {
			String value = code.text("code");
			names.put(value, code.text("name"));
			put(code, byText, value, value);
			put(code, byText, code.text("name"), value);
			for (String alias : code.texts("aliases")) {
				put(code, byText, alias, value);
			}
		}
		return new CodeTable(entry.text("title"), entry.text("source"), entry.text("date"),
				Collections.unmodifiableMap(names), byText);
	}

	private static void put(YamlSource.Entry entry, Map<String, String> byText, String text, String code) {
		byText.put(text, code);
		String former = byText.put(Titles.key(text), code);
		if (former != null && !former.equals(code)) {
			throw entry.source().failure(entry.line(), "profile.alias-twice", text);
		}
	}

	private static String version(Map<String, CodeTable> tables) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			tables.forEach((name, table) -> {
				digest.update(name.getBytes(StandardCharsets.UTF_8));
				digest.update(new TreeMap<>(table.codesByText()).toString().getBytes(StandardCharsets.UTF_8));
			});
			return HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record CodeTable(String title, String source, String date, Map<String, String> names,
			Map<String, String> codesByText) {
	}

	private static final class BuiltIn {

		static final CodeTables TABLES = load();

		private static CodeTables load() {
			Map<String, CodeTable> tables = new TreeMap<>();
			for (String name : BUILT_IN) {
				tables.put(name, read(name));
			}
			return new CodeTables(Collections.unmodifiableMap(tables));
		}

	}

}
