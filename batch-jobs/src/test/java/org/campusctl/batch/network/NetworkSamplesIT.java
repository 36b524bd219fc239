package org.campusctl.batch.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.batch.load.LoadListener;
import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.roster.RosterImport;
import org.campusctl.batch.roster.RosterSettings;
import org.campusctl.batch.waiver.WaiverTerms;
import org.campusctl.batch.waiver.Waivers;
import org.campusctl.compliance.Waiver;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.mappings.file.RuleSheets;
import org.campusctl.roster.DepartureGuard;
import org.campusctl.storage.DataCentre;
import org.campusctl.storage.TestDataCentre;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample campuses get the verdicts that their stories say, and imports replace and
 * merge as the contract says. One data centre, step by step.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NetworkSamplesIT {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	/** Initials of the verdicts in the order of the sheet; N is NOT_APPLICABLE. */
	private static final Map<String, String> STORIES = Map.of("2133900001", "PPPPPPPPPPPPPPPPPPPN", // exemplary
			"1133900002", "NNNNNNNNNNNNNNNNNNNN", // a kindergarten
			"3133900003", "UUPPPUPUUUUUUPUUUPPN", // all good, but nobody vouches
			"3133900004", "PFPPFPPFFPPPPFPPFPPN", // a gigabit campus without management
			"3433900005", "PPPPPPUUUPPPPPPPPUPU", // contradictions and counters at their
													// end
			"3433900006", "FFFPNFFFFFFPFFFPFFPN", // hopeless
			"3633900007", "UUUUUUUUUUUUUUUUUUUN", // two years old
			"5133900008", "POOPFPPPNPPPPPPPPPPN", // another school's prefix
			"1133900009", "NNNNNNNNNNNNNNNNNNNN", // a kindergarten of a functional zone
			"3133900010", "UUUUUUUUUUUUUUUUUUUU"); // nothing came

	@TempDir
	static Path folder;

	private static @Nullable DataCentre centre;

	private static @Nullable LoadTools tools;

	@BeforeAll
	static void open() {
		DataCentre opened = TestDataCentre.open();
		centre = opened;
		tools = new LoadTools(folder, BatchInfrastructure.on(opened), opened.keys(), CodeTables.builtIn(),
				Locale.ENGLISH, new RunReport.Tool("test", "none"));
		new RosterImport(tools(), rosters()).run(new RosterImport.Options(List.of(samples("roster/schools.csv")), false,
				false, false, 20, new DepartureGuard(10, 10, false, Set.of()), null), LoadListener.SILENT);
	}

	@AfterAll
	static void close() {
		if (centre != null) {
			centre.close();
		}
	}

	@Test
	@Order(1)
	void everySampleSchoolGetsTheVerdictsOfItsStory() {
		RunReport report = load(samples("network"), false, null);
		assertThat(report.status()).isEqualTo("COMPLETED");
		assertThat(report.inputs()).hasSize(10).allMatch((input) -> input.warnings() == 0);
		NetworkAuditReport audit = audit(null);
		assertThat(verdicts(audit)).containsExactlyInAnyOrderEntriesOf(STORIES);
		assertThat(audit.exitCode()).isEqualTo(4);
		assertThat(audit.schools()).isEqualTo(10);
		assertThat(audit.worst().get(0).schoolCode()).isEqualTo("3433900006");
	}

	@Test
	@Order(2)
	void sameInputGivesTheSameFilesButForTheRun() throws IOException {
		NetworkAuditReport first = audit(folder.resolve("first"));
		NetworkAuditReport second = audit(folder.resolve("second"));
		for (String name : List.of("network-findings.csv", "network-schools.csv", "network-authorities.csv")) {
			String one = Files.readString(folder.resolve("first").resolve(name));
			String other = Files.readString(folder.resolve("second").resolve(name));
			assertThat(one).startsWith("\uFEFFrun,").contains("\r\n");
			assertThat(other.replace("\r\n" + second.run() + ",", "\r\n" + first.run() + ",")).isEqualTo(one);
		}
	}

	@Test
	@Order(3)
	void waiverCoversTheFailAndStaysVisible() {
		Waivers waivers = new Waivers(tools(), new WaiverTerms(Set.of("IPV6-05", "UPL-01"), DAY, null));
		long id = waivers.add(new Waiver("IPV6-05", "5133900008", "", "shared router", "Network centre", DAY)).id();
		NetworkAuditReport audit = audit(null);
		assertThat(verdicts(audit)).containsEntry("5133900008", STORIES.get("5133900008"));
		assertThat(audit.verdicts()).containsEntry("waived", 1);
		assertThat(audit.worst()).noneMatch((school) -> school.schoolCode().equals("5133900008"));
		assertThat(audit(null, DAY.plusDays(1)).verdicts()).containsEntry("waived", 0);
		waivers.revoke(List.of(id));
		assertThat(audit(null).verdicts()).containsEntry("waived", 0);
	}

	@Test
	@Order(4)
	void aLinkFromBothEndsIsOneAndUnlistedDevicesAreWarnings() throws IOException {
		Path file = drop("links.csv", """
				school_code,a_device,a_interface,b_device,b_interface,medium,source
				2133900001,核心,X1,新设备,X2,cat6,nms
				2133900001,新设备,X2,核心,X1,cat6,nms
				2133900001,核心,X3,汇聚1,X4,cat6,nms
				2133900001,汇聚1,X4,核心,X3,cat5,nms
				""");
		RunReport report = load(file, false, null);
		assertThat(report.changes().get("link")).containsEntry("created", 1L).containsEntry("departed", 0L);
		assertThat(report.inputs().get(0).rejected()).isEqualTo(2);
		assertThat(report.topErrors()).singleElement().extracting(RunReport.TopError::code).isEqualTo("dup.in-file");
		assertThat(report.inputs().get(0).warnings()).isEqualTo(3);
	}

	@Test
	@Order(5)
	void fullReplacesPerSourceAndDeltaMerges() throws IOException {
		Path two = drop("buildings.csv", "school_code,building,source\n3133900003,A,survey\n3133900003,B,survey\n");
		Path one = drop("buildings.csv", "school_code,building,source\n3133900003,C,survey\n");
		assertThat(load(two, false, null).changes().get("building")).containsEntry("created", 2L)
			.containsEntry("departed", 0L);
		assertThat(load(one, true, null).changes().get("building")).containsEntry("created", 1L)
			.containsEntry("departed", 0L);
		assertThat(load(two, false, null).changes().get("building")).containsEntry("unchanged", 2L)
			.containsEntry("departed", 1L);
	}

	@Test
	@Order(6)
	void aVouchMakesTheListWhole() {
		load(samples("network"), false, "Network centre");
		assertThat(verdicts(audit(null)).get("3133900003")).startsWith("PP");
	}

	@Test
	@Order(7)
	void schoolsOfOneCampusMayHaveOnePrefix() {
		NetworkAuditReport audit = new NetworkAuditJob(tools(), Map.of("5133900008", "east", "3133900004", "east"))
			.run(options(DAY), LoadListener.SILENT);
		assertThat(verdicts(audit).get("5133900008")).startsWith("POOPP");
		assertThat(verdicts(audit).get("3133900004")).startsWith("PFPPP");
	}

	@Test
	@Order(8)
	void aStoppedAuditGoesOnUntilSomethingChanges() {
		NetworkAuditReport whole = audit(null);
		NetworkAuditReport stopped = stopped();
		assertThat(stopped.status()).isEqualTo("STOPPED");
		assertThat(stopped.exitCode()).isEqualTo(130);
		assertThat(stopped.findings()).isNull();
		NetworkAuditReport resumed = audit(null);
		assertThat(resumed.run()).isEqualTo(stopped.run());
		assertThat(resumed.verdicts()).isEqualTo(whole.verdicts());
		NetworkAuditReport again = stopped();
		assertThat(audit(null, DAY.plusDays(1)).run()).isGreaterThan(again.run());
	}

	@Test
	@Order(9)
	void exportsOfNetBoxAreKnownByTheirTitles() throws IOException {
		Path folder = Objects.requireNonNull(drop("netbox_devices.csv", """
				name,role,manufacturer,device_type,status,site
				nb-core,core,Example,SN-9800,active,2133900001
				""").getParent());
		Files.writeString(folder.resolve("netbox_interfaces.csv"), """
				Device,Name,Enabled,Type,Speed (Kbps),Duplex
				nb-core,X1,True,SFP+ (10GE),10000000,Full
				nb-core,GE1,False,1000BASE-T (1GE),1000000,Auto
				nobody,GE1,True,1000BASE-T (1GE),1000000,Full
				""");
		Files.writeString(folder.resolve("netbox_prefixes.csv"), """
				prefix,vlan,role,scope_type,scope_name
				10.9.0.0/24,100,teaching,dcim.site,2133900001
				240e:9:9:9::/64,Teaching (100),teaching,dcim.site,2133900001
				""");
		RunReport report = load(folder, true, null);
		assertThat(report.inputs()).extracting(RunReport.Input::dataset)
			.containsExactly("device", "interface", "segment");
		assertThat(report.inputs().get(1).rejected()).isEqualTo(1);
		assertThat(report.changes().get("segment")).containsEntry("created", 1L);
		Map<String, Object> port = one(
				"SELECT speed_mbps, oper FROM campus.interface WHERE interface = 'GE1' " + "AND device = 'nb-core'");
		assertThat(port).containsEntry("speed_mbps", 1000L).containsEntry("oper", "down");
		assertThat(one("SELECT ipv4_prefix, ipv6_prefix FROM campus.segment WHERE segment = 'VLAN 100'"))
			.containsEntry("ipv4_prefix", "10.9.0.0/24")
			.containsEntry("ipv6_prefix", "240e:9:9:9::/64");
	}

	@Test
	@Order(10)
	void cablesOfNetBoxWithSeveralEndsAreRejectedAndMayComeBackOneByOne() throws IOException {
		Path file = drop("netbox_cables.csv", """
				ID,标签,本端A,对端B,设备A,设备B,站点A,站点B,类型
				1,,X1,X1,nb-core,nb-agg,2133900001,2133900001,CAT6
				2,,"X3,X2",X2,nb-core,nb-agg,2133900001,2133900001,CAT6
				3,,X4,X4,"nb-core,nb-edge",nb-agg,2133900001,2133900001,CAT6
				""");
		RunReport report = load(file, true, null);
		RunReport.Input input = report.inputs().get(0);
		assertThat(report.changes().get("link")).containsEntry("created", 1L);
		assertThat(input.rejected()).isEqualTo(2);
		assertThat(report.topErrors()).singleElement()
			.extracting(RunReport.TopError::code, RunReport.TopError::count)
			.containsExactly("value.several-ends", 2L);
		String rejects = Files.readString(folder.resolve(Objects.requireNonNull(input.rejects())));
		String[] lines = rejects.split("\r?\n", -1);
		Path mended = drop("rejects-link-1.csv", String.join("\n", lines[0], lines[1].replace("\"X3,X2\"", "X3"),
				lines[1].replace("\"X3,X2\"", "X2").replace(",X2,nb", ",X5,nb"), ""));
		assertThat(load(mended, true, null).changes().get("link")).containsEntry("created", 2L);
	}

	@Test
	@Order(11)
	void whatAnExportOfEverythingShowsTwiceIsReadOnce() throws IOException {
		Path folder = Objects.requireNonNull(drop("netbox_interfaces.csv", """
				ID,名称,设备,已启用,类型,速率(Kbps),速率,双工,父聚合组
				1,X8,nb-core,True,SFP+ (10GE),10000000,10 Gbps,Full,Ag1
				""").getParent());
		Files.writeString(folder.resolve("netbox_prefixes.csv"), """
				ID,Prefix,Prefix (Flat),Scope Type,Scope,VLAN,Role
				1,10.8.0.0/24,10.8.0.0/24,DCIM | Site,2133900001,Office (200),office
				""");
		RunReport report = load(folder, true, null);
		assertThat(report.status()).isEqualTo("COMPLETED");
		assertThat(one("SELECT speed_mbps, lag FROM campus.interface WHERE interface = 'X8'"))
			.containsEntry("speed_mbps", 10_000L)
			.containsEntry("lag", "Ag1");
		assertThat(one("SELECT ipv4_prefix FROM campus.segment WHERE segment = 'VLAN 200'"))
			.containsEntry("ipv4_prefix", "10.8.0.0/24");
	}

	@Test
	@Order(12)
	void networkCablesOfOtherKindsAreLinksAndPowerIsNone() throws IOException {
		RunReport report = load(drop("netbox_cables.csv", """
				Termination A,Termination B,Device A,Device B,Site A,Type
				D1,D1,nb-core,nb-agg,2133900001,Direct Attach Copper (Passive)
				D2,D2,nb-core,nb-agg,2133900001,Single-mode Fiber (OS2)
				D3,D3,nb-core,nb-agg,2133900001,Power
				"""), true, null);
		assertThat(report.changes().get("link")).containsEntry("created", 2L);
		assertThat(report.topErrors()).singleElement().extracting(RunReport.TopError::code).isEqualTo("value.code");
		assertThat(one("SELECT medium FROM campus.link WHERE a_interface = 'D1'")).containsEntry("medium", null);
		assertThat(one("SELECT medium FROM campus.link WHERE a_interface = 'D2'")).containsEntry("medium", "smf-os2");
	}

	private static NetworkAuditReport stopped() {
		NetworkAuditJob job = new NetworkAuditJob(tools());
		job.stop();
		return job.run(options(DAY), LoadListener.SILENT);
	}

	private static NetworkAuditJob.Options options(LocalDate day) {
		return new NetworkAuditJob.Options(List.of(), null, RuleSheets.shippedNetwork(), day, null);
	}

	private static Map<String, Object> one(String query) {
		return new JdbcTemplate(tools().infrastructure().dataSource()).queryForMap(query);
	}

	private static RunReport load(Path path, boolean delta, @Nullable String vouchedBy) {
		return new NetworkImport(tools(), rosters()).run(new NetworkImport.Options(List.of(path), delta, false, true,
				20, new NetworkSettings(ColumnProfiles.network(), DAY, vouchedBy), null), LoadListener.SILENT);
	}

	private static NetworkAuditReport audit(@Nullable Path out) {
		return audit(out, DAY);
	}

	private static NetworkAuditReport audit(@Nullable Path out, LocalDate day) {
		return new NetworkAuditJob(tools()).run(
				new NetworkAuditJob.Options(List.of(), null, RuleSheets.shippedNetwork(), day, out),
				LoadListener.SILENT);
	}

	private static Map<String, String> verdicts(NetworkAuditReport audit) {
		Map<String, String> verdicts = new TreeMap<>();
		try {
			List<String> lines = Files.readAllLines(folder.resolve(audit.files().get(1)), StandardCharsets.UTF_8);
			for (String line : lines.subList(1, lines.size())) {
				String[] cells = line.split(",", -1);
				verdicts.merge(cells[1], cells[8].substring(0, 1), String::concat);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return verdicts;
	}

	private static Path drop(String name, String content) throws IOException {
		Path file = Files.createTempDirectory(folder, "drop").resolve(name);
		Files.writeString(file, content);
		return file;
	}

	private static RosterSettings rosters() {
		return new RosterSettings(ColumnProfiles.builtIn(), CodeTables.builtIn(),
				CodeTables.builtIn().codes("district").keySet(), CodeTables.builtIn().codes("authority").keySet(), DAY);
	}

	private static LoadTools tools() {
		LoadTools known = tools;
		if (known == null) {
			throw new IllegalStateException("not open");
		}
		return known;
	}

	private static Path samples(String name) {
		Path place = Path.of("").toAbsolutePath();
		while (place != null && !Files.isDirectory(place.resolve("samples/network"))) {
			place = place.getParent();
		}
		if (place == null) {
			throw new IllegalStateException("no samples above the module");
		}
		return place.resolve("samples").resolve(name);
	}

}
