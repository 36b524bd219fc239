package org.campusctl.batch.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A case file's case: what was imported before, what is dropped, what must come out. See
 * {@code cases/roster/README.md} for the form.
 *
 * @param file the case file
 * @param title the rule, in words
 * @param steps imports in order; the last is the one the case is about
 */
record RosterCase(String file, String title, List<Step> steps) {

	private static final Set<String> KEYS = Set.of("case", "schools", "before", "day", "options", "drop", "then");

	private static final Set<String> STEP_KEYS = Set.of("day", "options", "drop", "then");

	/**
	 * Read a case file.
	 * @param name name of the resource in {@code cases/roster}
	 * @return its cases
	 */
	static List<RosterCase> read(String name) {
		try (InputStream in = RosterCase.class.getResourceAsStream("/cases/roster/" + name)) {
			if (in == null) {
				throw new IllegalArgumentException("no case file " + name);
			}
			List<RosterCase> cases = new ArrayList<>();
			for (Object entry : (Iterable<?>) new Load(LoadSettings.builder().setLabel(name).build())
				.loadFromInputStream(in)) {
				cases.add(of(name, map(entry)));
			}
			return cases;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RosterCase of(String file, Map<String, Object> entry) {
		requireKnown(entry, KEYS);
		List<Step> steps = new ArrayList<>();
		if (entry.containsKey("schools")) {
			StringBuilder table = new StringBuilder("school\n");
			for (String school : List.of(String.valueOf(entry.get("schools")).split(" ", -1))) {
				table.append(school).append('\n');
			}
			steps.add(new Step("", Map.of(), Map.of("schools", table.toString()), Map.of("exit", 0)));
		}
		for (Object before : (List<?>) entry.getOrDefault("before", List.of())) {
			Map<String, Object> step = map(before);
			requireKnown(step, STEP_KEYS);
			steps.add(step(step));
		}
		steps.add(step(entry));
		if (!entry.containsKey("then")) {
			throw new IllegalArgumentException("a case without then: " + entry.get("case"));
		}
		return new RosterCase(file, String.valueOf(entry.get("case")), steps);
	}

	private static Step step(Map<String, Object> entry) {
		return new Step(String.valueOf(entry.getOrDefault("day", "")), map(entry.getOrDefault("options", Map.of())),
				map(entry.getOrDefault("drop", Map.of())), map(entry.getOrDefault("then", Map.of("exit", 0))));
	}

	private static void requireKnown(Map<String, Object> entry, Set<String> known) {
		if (!known.containsAll(entry.keySet())) {
			throw new IllegalArgumentException("unknown key in " + entry.keySet() + ", known are " + known);
		}
	}

	static Map<String, Object> map(Object node) {
		Map<String, Object> map = new LinkedHashMap<>();
		((Map<?, ?>) node).forEach((key, value) -> map.put(String.valueOf(key), value));
		return map;
	}

	static List<String> texts(Object node) {
		return ((List<?>) node).stream().map(String::valueOf).map(Fiction::resolved).toList();
	}

	/**
	 * Return the codes that the case shows.
	 * @return codes of rejected rows, warnings and files
	 */
	Set<String> codes() {
		Set<String> codes = new LinkedHashSet<>();
		for (Step step : this.steps) {
			for (String key : List.of("rejected", "warnings", "files")) {
				for (String line : texts(step.then().getOrDefault(key, List.of()))) {
					codes.add(line.substring(line.lastIndexOf(' ') + 1));
				}
			}
		}
		return codes;
	}

	@Override
	public String toString() {
		return this.title;
	}

	/**
	 * One import.
	 *
	 * @param day day of the import, or empty
	 * @param options options of the command
	 * @param drop files by name
	 * @param then what must come out
	 */
	record Step(String day, Map<String, Object> options, Map<String, Object> drop, Map<String, Object> then) {

	}

}
