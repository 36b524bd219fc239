package org.campusctl.batch.sample;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Writes fictional network inventories of the schools of a generated city: campuses from
 * exemplary to hopeless, some of which deliver nothing. The same request gives the same
 * bytes. Memory does not grow with the number of rows.
 */
public final class InventorySample {

	/** Greatest number of interfaces. */
	public static final int MOST_INTERFACES = 50_000_000;

	/** Interfaces of an access switch that go to a desk. */
	private static final int PORTS = 48;

	private static final int REPORT_EVERY = 10_000;

	private static final int BUILDINGS = 3;

	private static final List<String> DATASETS = List.of("building", "device", "interface", "link", "segment",
			"coverage", "uplink");

	private final SampleRequest request;

	private final int interfaces;

	private final InventoryFiles files;

	private final LongConsumer progress;

	private long reported;

	private long rejected;

	private InventorySample(SampleRequest request, int interfaces, InventoryFiles files, LongConsumer progress) {
		this.request = request;
		this.interfaces = interfaces;
		this.files = files;
		this.progress = progress;
	}

	/**
	 * Write the files.
	 * @param request the city; its defects are speeds that nobody can read
	 * @param folder folder for the files; created if need be
	 * @param interfaces number of desktop ports of all schools together; every switch has
	 * one or two more
	 * @param progress takes the number of rows written so far; what it throws ends the
	 * work, and the files are deleted
	 * @return the files and what an import has to say about them
	 * @throws Failure {@code CANNOT_WRITE} if the folder cannot be written or already has
	 * one of the files; {@code USAGE} if the number is out of range
	 */
	public static List<SampleFile> generate(SampleRequest request, Path folder, int interfaces, LongConsumer progress) {
		if (interfaces < 0 || interfaces > MOST_INTERFACES) {
			throw new Failure(FailureKind.USAGE, "sample.range", "interfaces", interfaces, 0, MOST_INTERFACES);
		}
		InventoryFiles files = new InventoryFiles(folder);
		boolean done = false;
		try {
			files.open();
			InventorySample sample = new InventorySample(request, interfaces, files, progress);
			sample.write();
			files.close();
			done = true;
			return files.files(sample.rejected);
		}
		catch (FileAlreadyExistsException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "sample.exists", ex.getFile());
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.CANNOT_WRITE, "sample.unwritable", folder);
		}
		finally {
			if (!done) {
				files.discard();
			}
		}
	}

	private void write() throws IOException {
		FictionalCity city = new FictionalCity(this.request);
		int taking = 0;
		for (int i = 0; i < this.request.schools(); i++) {
			taking += (city.school(i).kind() == SchoolKind.KINDERGARTEN) ? 0 : 1;
		}
		int place = 0;
		Dice dice = new Dice(this.request.seed());
		for (int i = 0; i < this.request.schools(); i++) {
			FictionalSchool school = city.school(i);
			if (school.kind() == SchoolKind.KINDERGARTEN) {
				continue;
			}
			int ports = (int) ((long) this.interfaces * (place + 1) / taking - (long) this.interfaces * place / taking);
			place++;
			// A city's serial number of its own: the dice of the school's roster are
			// others.
			dice.at(SampleTable.SCHOOL, -1L - i);
			int story = dice.below(20);
			if (story < 19) {
				campus(school, ports, Story.of(story), dice);
			}
		}
	}

	private void campus(FictionalSchool school, int ports, Story story, Dice dice) throws IOException {
		String code = school.code();
		buildings(code, story);
		int switches = Math.max(1, (ports + PORTS - 1) / PORTS);
		equipment(code, switches, story);
		String fast = story.isFast() ? "10G" : "1G";
		for (int i = 0; i < switches; i++) {
			String name = "access-" + (i + 1);
			String usage = (i % BUILDINGS == 0) ? "backbone" : "inter-building";
			port(code, "core", "x" + (i + 1), usage, "10gbase-x-sfpp", fast, "up", "switch");
			port(code, name, "uplink", usage, "10gbase-x-sfpp", fast, "up", "switch");
			this.files.write("link", code, "core", "x" + (i + 1), name, "uplink", "smf-os2", "T-" + (i + 1));
			for (int k = i * PORTS; k < Math.min(ports, (i + 1) * PORTS); k++) {
				desk(code, name, "p" + (k - i * PORTS + 1), story, dice);
			}
		}
		addresses(school, story);
		report();
	}

	private void buildings(String code, Story story) throws IOException {
		for (int i = 0; i < BUILDINGS; i++) {
			String teaching = (i == 0) ? "1" : "0";
			this.files.write("building", code, "B" + (i + 1), "", teaching, "30");
			this.files.write("coverage", code, "B" + (i + 1), "all", teaching, "60", story.isFast() ? "12" : "0",
					story.isFast() ? "97" : "", "");
		}
		for (String dataset : DATASETS) {
			if (story.isVouched()) {
				this.files.write("completeness", code, dataset, "yes");
			}
		}
		this.files.write("attestation", code, "unified-design", story.isFast() ? "yes" : "no", "示例负责人",
				story.isFast() ? "0123456789abcdef".repeat(4) : "", "");
	}

	private void equipment(String code, int switches, Story story) throws IOException {
		String manager = story.isFast() ? "NMS" : "none";
		this.files.write("device", code, "core", "core", "B1", manager, "yes", "datasheet");
		for (int i = 0; i < switches; i++) {
			this.files.write("device", code, "access-" + (i + 1), "access", "B" + (i % BUILDINGS + 1), manager, "yes",
					"datasheet");
		}
	}

	private void desk(String code, String device, String name, Story story, Dice dice) throws IOException {
		int chance = dice.below(100);
		String type = (!story.isFast() && chance < 10) ? "100base-tx" : "1000base-t";
		boolean up = chance % 10 < 6;
		String speed = (chance == 99) ? "100" : type.equals("100base-tx") ? "100" : "1000";
		String peer = (chance == 99) ? "printer" : "computer";
		if (this.request.defectsPercent() > 0 && dice.chance(this.request.defectsPercent())) {
			speed = "fast";
			this.rejected++;
		}
		port(code, device, name, "desktop", type, speed, up ? "up" : "down", peer);
	}

	private void port(String code, String device, String name, String usage, String type, String speed, String oper,
			String peer) throws IOException {
		this.files.write("interface", code, device, name, usage, type, speed, "full", oper, peer, "0");
	}

	private void addresses(FictionalSchool school, Story story) throws IOException {
		int high = school.index() >> 16;
		int low = school.index() & 0xFFFF;
		String site = "240e:" + Integer.toHexString(0x100 + high) + ":" + Integer.toHexString(low);
		String fourth = "10." + ((school.index() >> 8) & 0xFF) + "." + (school.index() & 0xFF);
		segment(school.code(), "teaching", "10", "", fourth + ".0/26", story.hasIpv6() ? site + ":1::/64" : "none");
		segment(school.code(), "office", "11", "", fourth + ".64/26", story.hasIpv6() ? site + ":2::/64" : "fe80::/64");
		segment(school.code(), "wireless-teaching", "12", "campus", fourth + ".128/26",
				story.hasIpv6() ? site + ":3::/64" : "");
		this.files.write("address", school.code(), "core", "vlan10", story.hasIpv6() ? site + ":1::1/64" : "fe80::1/64",
				"static");
		this.files.write("uplink", school.code(), "main", "main", "education", "", "", story.isFast() ? "10G" : "1G",
				story.hasIpv6() ? site + "::/48" : "none", story.hasIpv6() ? "yes" : "no");
	}

	private void segment(String code, String name, String vlan, String ssid, String ipv4, String ipv6)
			throws IOException {
		this.files.write("segment", code, name, vlan, name, ssid, ipv4, ipv6, "core", "vlan" + vlan, "up");
	}

	private void report() {
		long rows = this.files.rows();
		if (rows - this.reported >= REPORT_EVERY) {
			this.reported = rows;
			this.progress.accept(rows);
		}
	}

	/** What a campus is like. */
	private enum Story {

		/** Fast, with IPv6, and somebody vouches for the lists. */
		EXEMPLARY,
		/** As good, but nobody vouches. */
		NOT_VOUCHED,
		/** Fast, but without IPv6. */
		OLD_ADDRESSES,
		/** Slow, unmanaged, without IPv6. */
		HOPELESS;

		static Story of(int number) {
			if (number < 8) {
				return EXEMPLARY;
			}
			if (number < 12) {
				return NOT_VOUCHED;
			}
			return (number < 16) ? OLD_ADDRESSES : HOPELESS;
		}

		boolean isFast() {
			return this != HOPELESS;
		}

		boolean isVouched() {
			return this != NOT_VOUCHED;
		}

		boolean hasIpv6() {
			return this == EXEMPLARY || this == NOT_VOUCHED;
		}

	}

}
