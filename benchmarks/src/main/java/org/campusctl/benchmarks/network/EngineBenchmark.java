package org.campusctl.benchmarks.network;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.campusctl.benchmarks.Benchmark;
import org.campusctl.benchmarks.Figures;
import org.campusctl.benchmarks.Options;
import org.campusctl.compliance.RuleSheet;
import org.campusctl.mappings.file.RuleSheets;
import org.campusctl.network.NetworkAudit;
import org.campusctl.network.PrefixOverlaps;
import org.campusctl.network.SchoolPrefix;
import org.campusctl.network.address.SpecialPurposeRegistry;
import org.campusctl.network.inventory.CampusInventory;

/**
 * The engine alone on one thread: interfaces a second, and whether comparing the prefixes
 * of all schools stays linear.
 */
public final class EngineBenchmark implements Benchmark {

	private static final double INTERFACES_PER_SECOND = 1_000_000;

	private static final int ROUNDS = 100;

	/** Rounds until the compiler has done its work. */
	private static final int WARM = 60;

	/** Four times the schools may take at most this many times as long. */
	private static final double LINEAR = 4 * 1.5;

	@Override
	public String name() {
		return "network-engine";
	}

	@Override
	public String summary() {
		return "audit of campuses in memory, interfaces/s; IPV6-05 over N and N/4 schools [--schools 2000 --ports 600]";
	}

	@Override
	public void run(Options options, Figures figures) {
		int schools = options.number("schools", 2000);
		int ports = options.number("ports", 600);
		RuleSheet sheet = RuleSheets.shippedNetwork();
		SpecialPurposeRegistry registry = RuleSheets.specialPurpose();
		List<CampusInventory> some = campuses(100, ports);
		long interfaces = some.stream().mapToLong((school) -> school.interfaces().size()).sum();
		double[] rates = new double[ROUNDS];
		for (int round = 0; round < rates.length; round++) {
			NetworkAudit audit = NetworkAudit.of(sheet, registry, FictionalCampus.DAY, List.of(),
					PrefixOverlaps.among(prefixes(sheet, some), List.of(), registry));
			long begin = processor();
			long findings = 0;
			for (CampusInventory school : some) {
				findings += audit.audit(school).findings().size();
			}
			rates[round] = interfaces / ((processor() - begin) / 1e9);
			if (findings == 0) {
				throw new IllegalStateException("an audit without a finding");
			}
		}
		double rate = Figures.median(Arrays.copyOfRange(rates, WARM, rates.length));
		figures.atLeast("engine, one thread, by its processor time", rate, "ifs/s", INTERFACES_PER_SECOND);
		List<SchoolPrefix> all = prefixes(sheet, campuses(schools, 1));
		double quarter = compare(all.subList(0, all.size() / 4), registry);
		double whole = compare(all, registry);
		figures.figure("IPV6-05, prefixes compared", all.size(), "prefixes");
		figures.figure("IPV6-05, time", whole * 1000, "ms");
		figures.atMost("IPV6-05, time against a quarter of the schools", whole / quarter, "times", LINEAR);
		// The worst case: all schools have the same prefixes.
		List<SchoolPrefix> same = new ArrayList<>();
		for (SchoolPrefix prefix : all) {
			same.add(new SchoolPrefix(prefix.schoolCode(), prefix.segment(), all.get(0).prefix(), prefix.evidence()));
		}
		figures.atMost("IPV6-05, all alike, against a quarter of the schools",
				compare(same, registry) / compare(same.subList(0, same.size() / 4), registry), "times", LINEAR);
	}

	/**
	 * Nanoseconds of processor that this thread has had: what others do does not count.
	 */
	private static long processor() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static List<CampusInventory> campuses(int number, int ports) {
		List<CampusInventory> campuses = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			campuses.add(FictionalCampus.of(i, ports));
		}
		return campuses;
	}

	private static List<SchoolPrefix> prefixes(RuleSheet sheet, List<CampusInventory> campuses) {
		return campuses.stream()
			.flatMap((school) -> NetworkAudit.prefixes(sheet, FictionalCampus.DAY, school).stream())
			.toList();
	}

	private static double compare(List<SchoolPrefix> prefixes, SpecialPurposeRegistry registry) {
		double[] seconds = new double[9];
		for (int round = 0; round < seconds.length; round++) {
			long begin = System.nanoTime();
			PrefixOverlaps.among(prefixes, List.of(), registry);
			seconds[round] = (System.nanoTime() - begin) / 1e9;
		}
		return Figures.median(Arrays.copyOfRange(seconds, 3, seconds.length));
	}

}
