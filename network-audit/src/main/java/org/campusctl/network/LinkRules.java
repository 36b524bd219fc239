package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.campusctl.network.inventory.Building;
import org.campusctl.network.inventory.Device;
import org.campusctl.network.inventory.End;
import org.campusctl.network.inventory.Interface;
import org.campusctl.network.inventory.Interface.Usage;
import org.campusctl.network.inventory.InterfaceType;
import org.campusctl.network.inventory.InventoryDataset;
import org.campusctl.network.inventory.Link;

import org.jspecify.annotations.Nullable;

/**
 * SPD-01 and SPD-02: the backbone and the links between buildings.
 */
final class LinkRules {

	private static final Set<Usage> NEVER_BETWEEN_BUILDINGS = EnumSet.of(Usage.DESKTOP, Usage.AP, Usage.MANAGEMENT,
			Usage.OTHER);

	private static final List<String> WHAT_AND_WHERE = List.of("role", "campus", "building");

	private final Audit audit;

	private final Campus campus;

	private final Map<End, List<Sourced<Interface>>> members = new HashMap<>();

	private final Set<String> reached = new HashSet<>();

	private boolean unlocated;

	private LinkRules(Audit audit) {
		this.audit = audit;
		this.campus = audit.campus();
	}

	static void judge(Audit audit) {
		new LinkRules(audit).judge();
	}

	private void judge() {
		LocalDate fresh = this.audit.terms().fresh();
		for (Sourced<Interface> port : this.campus.interfaces().values()) {
			Interface row = port.row(fresh);
			if (row.lag() != null) {
				this.members.computeIfAbsent(new End(row.end().device(), row.lag()), (end) -> new ArrayList<>())
					.add(port);
			}
		}
		LinkSpeeds backbone = new LinkSpeeds(this.audit, NetworkRule.SPD_01, this.members);
		LinkSpeeds between = new LinkSpeeds(this.audit, NetworkRule.SPD_02, this.members);
		Map<String, Set<String>> campuses = campuses(fresh);
		for (Trunk trunk : trunks(fresh)) {
			if (trunk.ends().a().device().equals(trunk.ends().b().device())) {
				// A loop, or members of a stack: it leads nowhere.
				continue;
			}
			Set<Usage> usages = trunk.usages(this.campus);
			judgeBackbone(trunk, usages, backbone);
			judgeBetween(trunk, usages, between, campuses);
		}
		this.audit.tally(NetworkRule.SPD_01).whole(isOneSwitch(fresh) ? Ruling.NOT_APPLICABLE : Ruling.blank("usage"));
		judgeBuildings(campuses);
	}

	private List<Trunk> trunks(LocalDate fresh) {
		Map<Link.Ends, Trunk> trunks = new LinkedHashMap<>();
		for (Sourced<Link> link : this.campus.links().values()) {
			Link row = link.row(fresh);
			End a = bundle(row.a(), fresh);
			End b = bundle(row.b(), fresh);
			boolean aggregateA = isAggregate(this.campus, this.members, a);
			boolean aggregateB = isAggregate(this.campus, this.members, b);
			if (aggregateA != aggregateB) {
				// The other side does not say which of its ports belong together.
				a = aggregateA ? a : new End(a.device(), "");
				b = aggregateB ? b : new End(b.device(), "");
			}
			boolean aggregate = aggregateA || aggregateB;
			trunks.computeIfAbsent(new Link.Ends(a, b), (ends) -> new Trunk(ends, aggregate)).add(link, row);
		}
		return new ArrayList<>(trunks.values());
	}

	private End bundle(End end, LocalDate fresh) {
		Sourced<Interface> port = this.campus.port(end);
		String lag = (port != null) ? port.row(fresh).lag() : null;
		return (lag != null) ? new End(end.device(), lag) : end;
	}

	static boolean isAggregate(Campus campus, Map<End, List<Sourced<Interface>>> members, End end) {
		Sourced<Interface> port = campus.port(end);
		return members.containsKey(end) || (port != null
				&& port.any((row) -> row.type() != null && row.type().kind() == InterfaceType.Kind.LAG));
	}

	private void judgeBackbone(Trunk trunk, Set<Usage> usages, LinkSpeeds speeds) {
		if (usages.contains(Usage.BACKBONE)) {
			this.audit.tally(NetworkRule.SPD_01)
				.judge(speeds.judge(trunk), trunk.subject(), trunk.evidence(this.campus));
		}
		else if (usages.isEmpty() && mayBeTrunk(trunk) && !differ(building(trunk, true), building(trunk, false))) {
			this.audit.tally(NetworkRule.SPD_01)
				.judge(Ruling.blank("usage"), trunk.subject(), trunk.evidence(this.campus));
		}
	}

	private void judgeBetween(Trunk trunk, Set<Usage> usages, LinkSpeeds speeds, Map<String, Set<String>> campuses) {
		String a = building(trunk, true);
		String b = building(trunk, false);
		boolean labelled = usages.contains(Usage.INTER_BUILDING);
		boolean located = differ(a, b) && Collections.disjoint(usages, NEVER_BETWEEN_BUILDINGS);
		boolean mayReach = (a == null || b == null) && mayBeTrunk(trunk)
				&& Collections.disjoint(usages, NEVER_BETWEEN_BUILDINGS);
		boolean perhaps = usages.isEmpty() && mayReach;
		this.unlocated |= mayReach || (labelled && (a == null || b == null));
		if (!labelled && !located && !perhaps) {
			return;
		}
		if (!campuses.isEmpty() && !concernsSeveralBuildings(campuses, a, b)) {
			return;
		}
		Tally tally = this.audit.tally(NetworkRule.SPD_02);
		if (perhaps && !labelled) {
			tally.judge(Ruling.blank("building"), trunk.subject(), trunk.evidence(this.campus));
			return;
		}
		if (a != null) {
			this.reached.add(a);
		}
		if (b != null) {
			this.reached.add(b);
		}
		tally.judge(speeds.judge(trunk), trunk.subject(), trunk.evidence(this.campus));
	}

	private boolean concernsSeveralBuildings(Map<String, Set<String>> campuses, @Nullable String a,
			@Nullable String b) {
		boolean several = false;
		for (Map.Entry<String, Set<String>> entry : campuses.entrySet()) {
			boolean here = (a == null && b == null) || (a != null && entry.getKey().equals(this.campus.campusOf(a)))
					|| (b != null && entry.getKey().equals(this.campus.campusOf(b)));
			several |= here && entry.getValue().size() > 1;
		}
		return several;
	}

	/** A link between devices that are no routers, firewalls or switches is no trunk. */
	private boolean mayBeTrunk(Trunk trunk) {
		return mayBeTrunk(trunk.ends().a().device()) && mayBeTrunk(trunk.ends().b().device());
	}

	private boolean mayBeTrunk(String name) {
		Device device = this.campus.device(name);
		return device == null || device.role() == null || device.role().isTrunk();
	}

	private @Nullable String building(Trunk trunk, boolean first) {
		return this.campus.buildingOf((first ? trunk.ends().a() : trunk.ends().b()).device());
	}

	private static boolean differ(@Nullable String a, @Nullable String b) {
		return a != null && b != null && !a.equals(b);
	}

	/** The buildings by campus; the only campus has the empty name. */
	private Map<String, Set<String>> campuses(LocalDate fresh) {
		Map<String, Set<String>> campuses = new HashMap<>();
		for (Sourced<Building> building : this.campus.buildings().values()) {
			String campus = building.row(fresh).campus();
			campuses.computeIfAbsent((campus != null) ? campus : "", (name) -> new HashSet<>()).add(building.subject());
		}
		return campuses;
	}

	private void judgeBuildings(Map<String, Set<String>> campuses) {
		Tally tally = this.audit.tally(NetworkRule.SPD_02);
		boolean whole = this.campus.vouched(EnumSet.of(InventoryDataset.LINK)) && !this.unlocated;
		boolean several = false;
		Ruling doubt = null;
		for (Set<String> names : campuses.values()) {
			several |= names.size() > 1;
			for (String name : names) {
				Sourced<Building> building = this.campus.buildings().get(name);
				if (doubt == null && building != null) {
					doubt = building.doubtful(this.audit.terms().fresh(), List.of("campus"));
				}
				if (names.size() > 1 && building != null && !this.reached.contains(name)) {
					Ruling doubtful = building.doubtful(this.audit.terms().fresh(), List.of("campus"));
					Ruling unreached = whole ? Ruling.fail(Reason.STATED_NONE, "link") : Ruling.blank("link");
					tally.judge((doubtful != null) ? doubtful : unreached, building);
				}
			}
		}
		boolean known = !campuses.isEmpty() && this.campus.vouched(EnumSet.of(InventoryDataset.BUILDING));
		Ruling none = (known && !several) ? Ruling.NOT_APPLICABLE : Ruling.blank("building");
		// That there is one building only is worth as much as the list that says so.
		tally.whole((doubt != null) ? doubt : none);
	}

	/**
	 * Tell whether every campus has exactly one switch, and nothing that may be another.
	 */
	private boolean isOneSwitch(LocalDate fresh) {
		if (!this.campus.vouched(NetworkRule.SPD_01.vouched())) {
			return false;
		}
		Set<String> campuses = new HashSet<>();
		for (Sourced<Device> device : this.campus.devices().values()) {
			Device row = device.row(fresh);
			boolean another = row.role() == null || device.doubt(fresh, WHAT_AND_WHERE) != null
					|| (row.role().isSwitch() && !campuses.add(campusOf(row)));
			if (another) {
				return false;
			}
		}
		return !campuses.isEmpty();
	}

	private String campusOf(Device device) {
		return (device.campus() != null) ? device.campus() : this.campus.campusOf(device.building());
	}

}
