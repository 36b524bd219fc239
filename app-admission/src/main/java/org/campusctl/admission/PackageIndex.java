package org.campusctl.admission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.Platform;

/**
 * Entries by the platform of the device and the package id as it compares there. An entry
 * for any platform stands under each.
 *
 * @param <E> type of the entries
 */
final class PackageIndex<E> {

	private final Map<Platform, Map<String, List<E>>> entries = new EnumMap<>(Platform.class);

	PackageIndex(Collection<E> all, Function<E, Platform> platform, Function<E, String> packageId) {
		for (E entry : all) {
			if (packageId.apply(entry).isEmpty()) {
				continue;
			}
			for (Platform observed : Platform.values()) {
				if (platform.apply(entry).covers(observed)) {
					this.entries.computeIfAbsent(observed, (key) -> new HashMap<>())
						.computeIfAbsent(observed.packageKey(packageId.apply(entry)), (key) -> new ArrayList<>(1))
						.add(entry);
				}
			}
		}
	}

	List<E> of(App app) {
		if (app.packageId().isEmpty()) {
			return List.of();
		}
		return this.entries.getOrDefault(app.platform(), Map.of())
			.getOrDefault(app.platform().packageKey(app.packageId()), List.of());
	}

}
