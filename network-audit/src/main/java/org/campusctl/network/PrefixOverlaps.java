package org.campusctl.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import inet.ipaddr.ipv6.IPv6AddressAssociativeTrie;
import inet.ipaddr.ipv6.IPv6AddressAssociativeTrie.IPv6AssociativeTrieNode;

import org.campusctl.network.address.AddressKind;
import org.campusctl.network.address.SpecialPurposeRegistry;

/**
 * Which prefixes of different schools overlap (IPV6-05): one pass over the prefixes of
 * all schools before the schools are audited one by one. Prefixes either hold one another
 * or have nothing in common, so a trie finds the others above and below each one; of
 * those at most {@link #NAMED} are named, so that a thousand schools with one prefix do
 * not make a million lines.
 */
public final class PrefixOverlaps {

	/** How many other schools a finding names at most. */
	public static final int NAMED = 3;

	private static final Comparator<SchoolPrefix> ORDER = Comparator.comparing(SchoolPrefix::schoolCode)
		.thenComparing(SchoolPrefix::segment)
		.thenComparing(SchoolPrefix::prefix)
		.thenComparing((prefix) -> prefix.evidence().reference());

	private final Map<String, Map<String, List<SchoolPrefix>>> bySchool = new HashMap<>();

	private final boolean compared;

	private PrefixOverlaps(boolean compared) {
		this.compared = compared;
	}

	/**
	 * Return that nothing was compared: IPV6-05 is then UNKNOWN, because a school that is
	 * looked at alone proves nothing about the others.
	 * @return nothing
	 */
	public static PrefixOverlaps notCompared() {
		return new PrefixOverlaps(false);
	}

	boolean isCompared() {
		return this.compared;
	}

	/**
	 * Find the overlaps.
	 * @param prefixes the fresh prefixes of all schools, see
	 * {@link NetworkAudit#prefixes(org.campusctl.network.inventory.CampusInventory)}
	 * @param sharedCampuses groups of schools that share a campus, by configuration;
	 * among themselves they are silent
	 * @param registry says which prefixes are global or unique local; others are not
	 * compared
	 * @return the overlaps by school and segment
	 */
	public static PrefixOverlaps among(Collection<SchoolPrefix> prefixes, Collection<Set<String>> sharedCampuses,
			SpecialPurposeRegistry registry) {
		Map<String, Integer> campus = new HashMap<>();
		int number = 0;
		for (Set<String> group : sharedCampuses) {
			number++;
			for (String school : group) {
				campus.put(school, number);
			}
		}
		IPv6AddressAssociativeTrie<Owners> trie = new IPv6AddressAssociativeTrie<>();
		for (SchoolPrefix prefix : prefixes) {
			AddressKind kind = registry.kind(prefix.prefix());
			if (kind == AddressKind.GLOBAL || kind == AddressKind.UNIQUE_LOCAL) {
				Owners owners = trie.get(prefix.prefix());
				if (owners == null) {
					owners = new Owners();
					trie.put(prefix.prefix(), owners);
				}
				owners.add(campusOf(campus, prefix.schoolCode()), prefix);
			}
		}
		return new Search(trie, campus).run();
	}

	/** Schools that share a campus count as one; every other school stands for itself. */
	private static String campusOf(Map<String, Integer> campus, String school) {
		Integer number = campus.get(school);
		return (number != null) ? "campus " + number : "school " + school;
	}

	/**
	 * Return what overlaps with a segment of a school.
	 * @param schoolCode the school
	 * @param segment its segment
	 * @return prefixes of at most {@link #NAMED} other schools, in the order of their
	 * codes; empty where there are none
	 */
	public List<SchoolPrefix> of(String schoolCode, String segment) {
		return this.bySchool.getOrDefault(schoolCode, Map.of()).getOrDefault(segment, List.of());
	}

	/** The owners of one block: for each campus its first prefix, and all to be told. */
	private static final class Owners {

		private final Map<String, SchoolPrefix> firstByCampus = new TreeMap<>();

		private final List<SchoolPrefix> all = new ArrayList<>();

		void add(String campus, SchoolPrefix prefix) {
			this.firstByCampus.merge(campus, prefix, (one, other) -> (ORDER.compare(one, other) <= 0) ? one : other);
			this.all.add(prefix);
		}

	}

	/** One pass over the trie. */
	private static final class Search {

		private final IPv6AddressAssociativeTrie<Owners> trie;

		private final Map<String, Integer> campus;

		private final PrefixOverlaps found = new PrefixOverlaps(true);

		Search(IPv6AddressAssociativeTrie<Owners> trie, Map<String, Integer> campus) {
			this.trie = trie;
			this.campus = campus;
		}

		PrefixOverlaps run() {
			Iterator<IPv6AssociativeTrieNode<Owners>> nodes = this.trie.nodeIterator(true);
			while (nodes.hasNext()) {
				IPv6AssociativeTrieNode<Owners> node = nodes.next();
				Map<String, SchoolPrefix> near = near(node);
				if (near.size() < 2) {
					continue;
				}
				for (SchoolPrefix own : node.getValue().all) {
					note(own, near);
				}
			}
			return this.found;
		}

		/**
		 * Owners of this block and of blocks below and above, one more than are named.
		 */
		private static Map<String, SchoolPrefix> near(IPv6AssociativeTrieNode<Owners> node) {
			Map<String, SchoolPrefix> near = new LinkedHashMap<>();
			take(near, node.getValue());
			Iterator<IPv6AssociativeTrieNode<Owners>> below = node.nodeIterator(true);
			while (below.hasNext() && near.size() <= NAMED) {
				take(near, below.next().getValue());
			}
			IPv6AssociativeTrieNode<Owners> above = node.getParent();
			while (above != null && near.size() <= NAMED) {
				if (above.isAdded()) {
					take(near, above.getValue());
				}
				above = above.getParent();
			}
			return near;
		}

		private static void take(Map<String, SchoolPrefix> near, Owners owners) {
			for (Map.Entry<String, SchoolPrefix> entry : owners.firstByCampus.entrySet()) {
				if (near.size() > NAMED) {
					return;
				}
				near.putIfAbsent(entry.getKey(), entry.getValue());
			}
		}

		private void note(SchoolPrefix own, Map<String, SchoolPrefix> near) {
			String mine = campusOf(this.campus, own.schoolCode());
			List<SchoolPrefix> others = new ArrayList<>();
			near.forEach((campus, prefix) -> {
				if (!campus.equals(mine) && others.size() < NAMED) {
					others.add(prefix);
				}
			});
			if (!others.isEmpty()) {
				this.found.bySchool.computeIfAbsent(own.schoolCode(), (code) -> new HashMap<>())
					.merge(own.segment(), others, PrefixOverlaps::join);
			}
		}

	}

	private static List<SchoolPrefix> join(List<SchoolPrefix> one, List<SchoolPrefix> other) {
		List<SchoolPrefix> all = new ArrayList<>(one);
		other.stream().filter((prefix) -> !all.contains(prefix)).forEach(all::add);
		all.sort(ORDER);
		return List.copyOf(all.subList(0, Math.min(NAMED, all.size())));
	}

}
