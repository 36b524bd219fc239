package org.campusctl.benchmarks.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.campusctl.benchmarks.Benchmark;
import org.campusctl.benchmarks.Figures;
import org.campusctl.benchmarks.ForkedTool;
import org.campusctl.benchmarks.Options;
import org.campusctl.storage.DataCentre;
import org.campusctl.storage.StorageSettings;

/**
 * The real commands on a city's inventories: import and audit within a minute, and cost
 * that grows with the number of campuses.
 */
public final class AuditBenchmark implements Benchmark {

	private static final double LIMIT_SECONDS = 60;

	private static final double LINEAR = 1.2;

	private static final int PARTS = 4;

	private static final List<String> GROUP_BY = List.of(
			"SELECT school_id, usage, count(*), count(*) FILTER (WHERE oper = 'up' AND speed_mbps >= 1000), "
					+ "min(speed_mbps) FROM campus.interface WHERE state = 'active' GROUP BY 1, 2",
			"SELECT school_id, role, count(*), count(DISTINCT managed_by), count(*) FILTER (WHERE ipv6_capable = 'yes') "
					+ "FROM campus.device WHERE state = 'active' GROUP BY 1, 2",
			"SELECT school_id, medium, count(*), count(tested) FROM campus.link WHERE state = 'active' GROUP BY 1, 2",
			"SELECT school_id, usage, count(*), count(ipv6_prefix) FROM campus.segment WHERE state = 'active' GROUP BY 1, 2",
			"SELECT school_id, count(*), sum(CASE WHEN aps = '0' THEN 1 ELSE 0 END) FROM campus.coverage "
					+ "WHERE state = 'active' GROUP BY 1",
			"SELECT school_id, role, min(port_mbps) FROM campus.uplink WHERE state = 'active' GROUP BY 1, 2");

	@Override
	public String name() {
		return "network";
	}

	@Override
	public String summary() {
		return "network import and audit in 256 MB, whole and a quarter of it [--schools 2000 --interfaces 1200000]";
	}

	@Override
	public void run(Options options, Figures figures) throws Exception {
		int schools = options.number("schools", 2000);
		int interfaces = options.number("interfaces", 1_200_000);
		double quarter = measure("a quarter: ", schools / PARTS, interfaces / PARTS, figures);
		double whole = measure("", schools, interfaces, figures);
		figures.atMost("import and audit together", whole, "s", LIMIT_SECONDS);
		figures.atMost("cost of a campus against that of a quarter of the city", whole / quarter / PARTS, "times",
				LINEAR);
	}

	private static double measure(String prefix, int schools, int interfaces, Figures figures) throws Exception {
		Path drop = Files.createTempDirectory("campusctl-benchmark-drop");
		try (ForkedTool tool = ForkedTool.inNewHome()) {
			// Not all schools are audited: kindergartens take no part.
			tool.run("sample", "generate", "--out", drop.resolve("city").toString(), "--schools",
					String.valueOf(schools), "--students", "0", "--staff", "0", "--interfaces",
					String.valueOf(interfaces))
				.expect(0);
			tool.run("db", "start").expect(0);
			tool.run("roster", "import", drop.resolve("city/roster/schools.csv").toString()).expect(0);
			double load = tool.run("network", "import", drop.resolve("city/network").toString()).expect(0).seconds();
			double audit = tool.run("network", "audit").expect(4).seconds();
			figures.figure(prefix + "network import", load, "s");
			figures.figure(prefix + "network audit", audit, "s");
			figures.figure(prefix + "network audit, again", tool.run("network", "audit").expect(4).seconds(), "s");
			double floor = groupBy(tool.home());
			figures.figure(prefix + "GROUP BY over the same tables", floor, "s");
			figures.figure(prefix + "audit against the GROUP BY", audit / floor, "times");
			return load + audit;
		}
		finally {
			ForkedTool.delete(drop);
		}
	}

	/**
	 * What the database alone needs to look at every row once: counts per school and
	 * value, as a plain SQL report would make them.
	 */
	private static double groupBy(Path home) throws SQLException {
		double[] seconds = new double[5];
		try (DataCentre centre = DataCentre.openUnchanged(StorageSettings.embedded(home), (message) -> {
		}); Connection connection = centre.work().getConnection(); Statement statement = connection.createStatement()) {
			for (int round = 0; round < seconds.length; round++) {
				long begin = System.nanoTime();
				for (String query : GROUP_BY) {
					try (ResultSet result = statement.executeQuery(query)) {
						while (result.next()) {
							result.getLong(1);
						}
					}
				}
				seconds[round] = (System.nanoTime() - begin) / 1e9;
			}
		}
		return Figures.median(seconds);
	}

}
