package org.campusctl.mappings.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Areas that a resident ID may begin with (GB 11643-1999, 4.2; GB/T 2260 with its former
 * revisions). Areas of the home province are known one by one, those of other provinces
 * by the province.
 */
public final class AreaCodes implements Predicate<String> {

	private static final List<String> KEYS = List.of("source", "date", "provinces", "listed", "prefixes", "fictional",
			"areas");

	private static final int LENGTH = 6;

	private final Set<String> provinces;

	private final Set<String> listed;

	private final Set<String> prefixes;

	private final Set<String> areas;

	private AreaCodes(YamlSource.Entry entry) {
		this.provinces = Set.copyOf(entry.texts("provinces"));
		this.listed = Set.copyOf(entry.texts("listed"));
		this.prefixes = Set.copyOf(entry.texts("prefixes"));
		Set<String> known = new HashSet<>(entry.texts("areas"));
		known.addAll(entry.texts("fictional"));
		this.areas = Set.copyOf(known);
	}

	/**
	 * Read the areas that come with the program.
	 * @return the areas
	 */
	public static AreaCodes builtIn() {
		return BuiltIn.AREAS;
	}

	/**
	 * Tell whether an area is, or once was, assigned. Accepts 330299, which stands for
	 * fictional records.
	 * @param area six digits
	 * @return whether it is known
	 */
	@Override
	public boolean test(String area) {
		if (area.length() != LENGTH || !area.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			return false;
		}
		String province = area.substring(0, 2);
		if (!this.listed.contains(province)) {
			return this.provinces.contains(province);
		}
		return this.areas.contains(area) || this.prefixes.contains(area.substring(0, 4));
	}

	private static final class BuiltIn {

		static final AreaCodes AREAS = new AreaCodes(YamlSource.resource("areas.yaml", KEYS));

	}

}
