package org.campusctl.mappings.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

import org.jspecify.annotations.Nullable;

/**
 * The column profiles of the contract, and those that users write. A profile is a YAML
 * file with {@code dataset}, {@code files} and {@code columns}; each column has
 * {@code name}, {@code title}, and may have {@code pinyin}, {@code aliases},
 * {@code required}, {@code kind}, {@code codes}, {@code min}, {@code max},
 * {@code pattern}. A user's profile lies over the built-in one of the same dataset: it
 * names only what differs.
 */
public final class ColumnProfiles {

	private static final List<String> BUILT_IN = List.of("school", "class", "staff", "student", "guardian");

	private static final List<String> NETWORK = List.of("building", "device", "interface", "link", "segment", "address",
			"coverage", "uplink", "attestation", "completeness");

	/** Datasets that NetBox exports too. */
	private static final List<String> NETBOX = List.of("device", "interface", "link", "segment", "address");

	private static final String NETBOX_FORM = "netbox";

	private static final List<String> WAIVER = List.of("waiver");

	private static final List<String> ADMISSION_LISTS = List.of("whitelist", "provider-ban", "school-filing",
			"harmful-app", "system-app", "general-app");

	private static final List<String> INVENTORIES = List.of("app");

	private static final List<String> ALL = Stream.of(BUILT_IN, NETWORK, WAIVER, ADMISSION_LISTS, INVENTORIES)
		.flatMap(List::stream)
		.toList();

	private static final List<String> PROFILE_KEYS = List.of("dataset", "files", "columns");

	private static final List<String> COLUMN_KEYS = List.of("name", "title", "pinyin", "aliases", "required", "kind",
			"codes", "min", "max", "pattern", "values", "extract", "made");

	private static final List<String> VALUE_KEYS = List.of("text", "value");

	/** Tells what columns of the contract's own form may be called. */
	private static final ColumnProfile OWN = new ColumnProfile("", List.of(), List.of());

	private static final Map<String, ColumnProfile> READ = new ConcurrentHashMap<>();

	private ColumnProfiles() {
	}

	/**
	 * Return the profiles of the contract: school, class, staff, student, guardian.
	 * @return the profiles, parents before children
	 */
	public static List<ColumnProfile> builtIn() {
		return BUILT_IN.stream().map(ColumnProfiles::builtIn).toList();
	}

	/**
	 * Return the profiles of the lists of app admission.
	 * @return whitelist, provider-ban, school-filing, harmful-app, system-app,
	 * general-app
	 */
	public static List<ColumnProfile> admissionLists() {
		return ADMISSION_LISTS.stream().map(ColumnProfiles::builtIn).toList();
	}

	/**
	 * Return the profiles of app inventories.
	 * @return app first, then the exports of other tools
	 */
	public static List<ColumnProfile> inventories() {
		return INVENTORIES.stream().map(ColumnProfiles::builtIn).toList();
	}

	/**
	 * Return the profiles of a network inventory: building, device, interface, link,
	 * segment, address, coverage, uplink, attestation, completeness.
	 * @return the profiles, parents before children
	 */
	public static List<ColumnProfile> network() {
		return NETWORK.stream().map(ColumnProfiles::builtIn).toList();
	}

	/**
	 * Return the profile of waiver files.
	 * @return the profile alone
	 */
	public static List<ColumnProfile> waiver() {
		return WAIVER.stream().map(ColumnProfiles::builtIn).toList();
	}

	/**
	 * Return a profile of the contract.
	 * @param dataset singular English name
	 * @return the profile
	 * @throws Failure {@code CONFIGURATION} if there is none of that name
	 */
	public static ColumnProfile builtIn(String dataset) {
		if (!ALL.contains(dataset)) {
			throw new Failure(FailureKind.CONFIGURATION, "profile.dataset-unknown", dataset,
					NearestName.of(dataset, ALL));
		}
		return READ.computeIfAbsent(dataset, (name) -> {
			ColumnProfile own = profile(YamlSource.resource("profiles/" + name + ".yaml", PROFILE_KEYS), null);
			return NETBOX.contains(name) ? with(own, form(
					YamlSource.resource("profiles/" + NETBOX_FORM + "-" + name + ".yaml", PROFILE_KEYS), own, null))
					: own;
		});
	}

	private static ColumnProfile with(ColumnProfile own, ColumnProfile form) {
		return new ColumnProfile(own.dataset(), own.fileNames(), own.columns(), own.form(), List.of(form));
	}

	/**
	 * Read how another tool exports the columns of a dataset: those that are named, under
	 * the titles that are named, else as in the contract.
	 */
	private static ColumnProfile form(YamlSource.Entry entry, ColumnProfile own, @Nullable ColumnProfile former) {
		Map<String, ColumnSpec> columns = new LinkedHashMap<>();
		for (ColumnSpec column : (former != null) ? former.columns() : own.columns()) {
			columns.put(column.name(), (former != null) ? column : untitled(column));
		}
		for (YamlSource.Entry column : entry.entries("columns", COLUMN_KEYS)) {
			ColumnSpec base = columns.get(column.text("name"));
			if (base != null) {
				columns.put(base.name(), (former != null) ? usersColumn(column, base) : column(column, base));
			}
			else if (former == null) {
				throw entry.source()
					.failure(column.line(), "profile.column-unknown", column.text("name"),
							NearestName.of(column.text("name"), columns.keySet()));
			}
		}
		return new ColumnProfile(own.dataset(), own.fileNames(), new ArrayList<>(columns.values()), NETBOX_FORM,
				List.of());
	}

	private static ColumnSpec untitled(ColumnSpec column) {
		return new ColumnSpec(column.name(), column.title(), null, List.of(), false, column.kind(), column.minLength(),
				column.maxLength(), column.codeTable(), column.pattern());
	}

	/**
	 * Lay a user's profile over profiles. One for the dataset {@code netbox} goes for
	 * every export of NetBox that has a column of the name: it says which site is which
	 * school, and which role of a device or a prefix is which.
	 * @param profiles the profiles to start from
	 * @param file YAML
	 * @return the profiles in their order
	 * @throws Failure as {@link #read(Path)}, and if none of the profiles is of its
	 * dataset
	 */
	public static List<ColumnProfile> over(List<ColumnProfile> profiles, Path file) {
		YamlSource.Entry entry = YamlSource.file(file, PROFILE_KEYS);
		String dataset = entry.text("dataset");
		boolean isNetbox = dataset.equals(NETBOX_FORM);
		ColumnProfile read = isNetbox ? null : read(file);
		if (profiles.stream().noneMatch((own) -> isNetbox ? !own.forms().isEmpty() : own.dataset().equals(dataset))) {
			throw new Failure(FailureKind.CONFIGURATION, "profile.dataset-other", String.valueOf(file.getFileName()),
					dataset, String.join(", ", profiles.stream().map(ColumnProfile::dataset).toList()));
		}
		if (read != null) {
			return overlay(profiles, List.of(read));
		}
		List<ColumnProfile> result = new ArrayList<>();
		for (ColumnProfile own : profiles) {
			result.add(own.forms().isEmpty() ? own : with(own, form(entry, own, own.in(NETBOX_FORM))));
		}
		return List.copyOf(result);
	}

	/**
	 * Read a user's profile and lay it over the built-in one of its dataset. A column
	 * that the built-in profile has keeps whatever the user's does not name; its aliases
	 * are added to the built-in ones.
	 * @param file YAML
	 * @return the combined profile
	 * @throws Failure {@code NOT_FOUND} if the file cannot be read; {@code CONFIGURATION}
	 * naming file and line if it is wrong
	 */
	public static ColumnProfile read(Path file) {
		YamlSource.Entry entry = YamlSource.file(file, PROFILE_KEYS);
		String dataset = entry.text("dataset");
		if (!ALL.contains(dataset)) {
			throw entry.source()
				.failure(entry.line(), "profile.dataset-unknown-in-file", dataset, NearestName.of(dataset, ALL));
		}
		ColumnProfile own = builtIn(dataset);
		ColumnProfile read = profile(entry, own);
		return own.forms().isEmpty() ? read : with(read, own.forms().get(0));
	}

	/**
	 * Replace profiles by those of the same dataset.
	 * @param profiles the profiles to start from
	 * @param replacements read by {@link #read(Path)}
	 * @return the profiles in their order
	 */
	public static List<ColumnProfile> overlay(List<ColumnProfile> profiles, List<ColumnProfile> replacements) {
		Map<String, ColumnProfile> result = new LinkedHashMap<>();
		Stream.concat(profiles.stream(), replacements.stream())
			.forEach((profile) -> result.put(profile.dataset(), profile));
		return List.copyOf(result.values());
	}

	private static ColumnProfile profile(YamlSource.Entry entry, @Nullable ColumnProfile base) {
		Map<String, ColumnSpec> columns = new LinkedHashMap<>();
		if (base != null) {
			base.columns().forEach((column) -> columns.put(column.name(), column));
		}
		Set<String> seen = new LinkedHashSet<>();
		for (YamlSource.Entry column : entry.entries("columns", COLUMN_KEYS)) {
			String name = column.text("name");
			if (!seen.add(name)) {
				throw entry.source().failure(column.line(), "profile.column-twice", name);
			}
			ColumnSpec former = columns.get(name);
			if (base != null && former == null) {
				throw entry.source()
					.failure(column.line(), "profile.column-unknown", name, NearestName.of(name, columns.keySet()));
			}
			columns.put(name, (former != null) ? usersColumn(column, former) : column(column, null));
			refuseSharedTitles(column, columns);
		}
		Set<String> files = new LinkedHashSet<>((base != null) ? base.fileNames() : List.of());
		files.addAll(entry.texts("files"));
		return new ColumnProfile(entry.text("dataset"), new ArrayList<>(files), new ArrayList<>(columns.values()));
	}

	private static ColumnSpec column(YamlSource.Entry entry, @Nullable ColumnSpec base) {
		Set<String> aliases = new LinkedHashSet<>((base != null) ? base.aliases() : List.of());
		aliases.addAll(entry.texts("aliases"));
		String pinyin = entry.text("pinyin", (base != null && base.pinyin() != null) ? base.pinyin() : "");
		String codes = entry.text("codes", (base != null && base.codeTable() != null) ? base.codeTable() : "");
		String pattern = entry.text("pattern", (base != null && base.pattern() != null) ? base.pattern() : "");
		String required = entry.text("required", String.valueOf(base != null && base.required()));
		if (!required.equals("true") && !required.equals("false")) {
			throw entry.source().failure(entry.line(), "profile.value", "required", "true, false");
		}
		if (!codes.isEmpty() && !CodeTables.builtIn().tables().contains(codes)) {
			throw entry.source()
				.failure(entry.line(), "profile.value", "codes", String.join(", ", CodeTables.builtIn().tables()));
		}
		ValueKind kind = kind(entry, base);
		if (kind == ValueKind.CODE && codes.isEmpty()) {
			throw entry.source().failure(entry.line(), "profile.key-missing", "codes");
		}
		checkPattern(entry, pattern);
		String extract = entry.text("extract",
				(base != null && base.reading().extract() != null) ? base.reading().extract() : "");
		checkPattern(entry, extract);
		return new ColumnSpec(entry.text("name"), entry.text("title", (base != null) ? base.title() : ""),
				pinyin.isEmpty() ? null : pinyin, new ArrayList<>(aliases), required.equals("true"), kind,
				number(entry, "min", (base != null) ? base.minLength() : 0),
				number(entry, "max", (base != null) ? base.maxLength() : 0), codes.isEmpty() ? null : codes,
				pattern.isEmpty() ? null : pattern, reading(entry, base, extract));
	}

	private static Reading reading(YamlSource.Entry entry, @Nullable ColumnSpec base, String extract) {
		Map<String, String> values = new LinkedHashMap<>((base != null) ? base.reading().values() : Map.of());
		for (YamlSource.Entry value : entry.entries("values", VALUE_KEYS)) {
			values.put(value.text("text"), value.text("value"));
		}
		boolean made = entry.text("made", String.valueOf(base != null && base.reading().made())).equals("true");
		return (values.isEmpty() && extract.isEmpty() && !made) ? Reading.PLAIN
				: new Reading(values, extract.isEmpty() ? null : extract, made);
	}

	/**
	 * Read a column of a user's profile. What is stored rests on the form of the built-in
	 * column: a profile may say how a column is called and ask for more, not for
	 * something else or for less.
	 */
	private static ColumnSpec usersColumn(YamlSource.Entry entry, ColumnSpec base) {
		ColumnSpec column = column(entry, base);
		if (column.kind() != base.kind()) {
			throw fixed(entry, "kind", base, base.kind().name().toLowerCase(Locale.ROOT));
		}
		if (!Objects.equals(column.codeTable(), base.codeTable())) {
			throw fixed(entry, "codes", base, (base.codeTable() != null) ? base.codeTable() : "-");
		}
		if (base.required() && !column.required()) {
			throw fixed(entry, "required", base, "true");
		}
		if (base.maxLength() > 0 && (column.maxLength() == 0 || column.maxLength() > base.maxLength())) {
			throw fixed(entry, "max", base, "1-" + base.maxLength());
		}
		if (column.minLength() < base.minLength()) {
			throw fixed(entry, "min", base, ">= " + base.minLength());
		}
		return column;
	}

	private static Failure fixed(YamlSource.Entry entry, String key, ColumnSpec base, String allowed) {
		return entry.source().failure(entry.line(), "profile.fixed", key, base.name(), allowed);
	}

	private static ValueKind kind(YamlSource.Entry entry, @Nullable ColumnSpec base) {
		String written = entry.text("kind", (base != null) ? base.kind().name() : "text");
		for (ValueKind kind : ValueKind.values()) {
			if (kind.name().equalsIgnoreCase(written)) {
				return kind;
			}
		}
		throw entry.source()
			.failure(entry.line(), "profile.value", "kind", String.join(", ",
					Stream.of(ValueKind.values()).map((kind) -> kind.name().toLowerCase(Locale.ROOT)).toList()));
	}

	private static int number(YamlSource.Entry entry, String key, int otherwise) {
		String written = entry.text(key, String.valueOf(otherwise));
		if (!written.matches("[0-9]{1,6}")) {
			throw entry.source().failure(entry.line(), "profile.value", key, "0-999999");
		}
		return Integer.parseInt(written);
	}

	private static void checkPattern(YamlSource.Entry entry, String pattern) {
		try {
			Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			throw entry.source().failure(entry.line(), "profile.value", "pattern", "java.util.regex");
		}
	}

	private static void refuseSharedTitles(YamlSource.Entry entry, Map<String, ColumnSpec> columns) {
		Map<String, String> owners = new HashMap<>();
		for (ColumnSpec column : columns.values()) {
			for (String title : OWN.titles(column)) {
				String owner = owners.putIfAbsent(Titles.title(title), column.name());
				if (owner != null && !owner.equals(column.name())) {
					throw entry.source().failure(entry.line(), "profile.title-twice", title, owner, column.name());
				}
			}
		}
	}

}
