package org.campusctl.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.campusctl.compliance.Evidence;
import org.campusctl.network.inventory.End;
import org.campusctl.network.inventory.Interface;
import org.campusctl.network.inventory.Interface.Usage;
import org.campusctl.network.inventory.Link;

import org.jspecify.annotations.Nullable;

/**
 * One connection between two devices: a cable, or the cables of an aggregate.
 */
final class Trunk {

	private final Link.Ends ends;

	private final boolean aggregate;

	private final List<Sourced<Link>> links = new ArrayList<>();

	private final Set<End> cableEnds = new LinkedHashSet<>();

	Trunk(Link.Ends ends, boolean aggregate) {
		this.ends = ends;
		this.aggregate = aggregate;
	}

	void add(Sourced<Link> link, Link row) {
		this.links.add(link);
		this.cableEnds.add(row.a());
		this.cableEnds.add(row.b());
	}

	Link.Ends ends() {
		return this.ends;
	}

	boolean isAggregate() {
		return this.aggregate;
	}

	List<Sourced<Link>> links() {
		return this.links;
	}

	/** Ends of the cables at a device. */
	List<End> cableEnds(String device) {
		return this.cableEnds.stream().filter((end) -> end.device().equals(device)).sorted().toList();
	}

	String subject() {
		return side(this.ends.a()) + " - " + side(this.ends.b());
	}

	private static String side(End end) {
		return end.name().isEmpty() ? end.device() : end.toString();
	}

	/** What anybody says any of its interfaces is for. */
	Set<Usage> usages(Campus campus) {
		Set<Usage> usages = EnumSet.noneOf(Usage.class);
		this.cableEnds.forEach((end) -> collect(campus.port(end), usages));
		if (this.aggregate) {
			collect(campus.port(this.ends.a()), usages);
			collect(campus.port(this.ends.b()), usages);
		}
		return usages;
	}

	private static void collect(@Nullable Sourced<Interface> port, Set<Usage> usages) {
		if (port != null) {
			port.forEach((row) -> {
				if (row.usage() != null) {
					usages.add(row.usage());
				}
			});
		}
	}

	List<Evidence> evidence(Campus campus) {
		Set<Evidence> all = new LinkedHashSet<>();
		this.links.forEach((link) -> all.addAll(link.evidence()));
		Set<End> seen = new LinkedHashSet<>(this.cableEnds);
		seen.add(this.ends.a());
		seen.add(this.ends.b());
		for (End end : seen) {
			Sourced<Interface> port = campus.port(end);
			if (port != null) {
				all.addAll(port.evidence());
			}
		}
		List<Evidence> sorted = new ArrayList<>(all);
		sorted.sort(Comparator.comparing(Evidence::origin)
			.thenComparingLong(Evidence::line)
			.thenComparing(Evidence::source)
			.thenComparing(Evidence::collectedAt));
		return sorted;
	}

}
