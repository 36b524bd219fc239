package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.campusctl.network.inventory.Attestation;
import org.campusctl.network.inventory.Device;
import org.campusctl.network.inventory.ManagerName;

import org.jspecify.annotations.Nullable;

/**
 * IPV6-06, UNI-01 and UNI-02: whether the equipment supports IPv6, one system manages it,
 * and the network was designed as one.
 */
final class DeviceRules {

	static final List<String> CAPABLE = List.of("role", "ipv6_capable");

	static final List<String> MANAGED = List.of("role", "managed_by");

	static final List<String> STATEMENT = List.of("statement");

	private DeviceRules() {
	}

	static void judge(Audit audit) {
		LocalDate fresh = audit.terms().fresh();
		boolean attested = isAttested(audit);
		List<Sourced<Device>> equipment = new ArrayList<>();
		for (Sourced<Device> device : audit.campus().devices().values()) {
			Device row = device.row(fresh);
			if (row.role() == null || device.any((one) -> one.role() != null && one.role().isNetworkEquipment())) {
				equipment.add(device);
			}
		}
		String most = mostFrequentManager(equipment, fresh);
		for (Sourced<Device> device : equipment) {
			Device row = device.row(fresh);
			Ruling doubtful = device.doubtful(fresh, CAPABLE);
			audit.tally(NetworkRule.IPV6_06).judge((doubtful != null) ? doubtful : capable(row, attested), device);
			doubtful = device.doubtful(fresh, MANAGED);
			audit.tally(NetworkRule.UNI_01).judge((doubtful != null) ? doubtful : managed(row, most), device);
		}
		// A network without equipment is a list that was not filled in.
		audit.tally(NetworkRule.IPV6_06).whole(Ruling.blank("role"));
		audit.tally(NetworkRule.UNI_01).whole(Ruling.blank("role"));
		judgeDesign(audit);
	}

	private static boolean isAttested(Audit audit) {
		Sourced<Attestation> statement = audit.campus().attestations().get(Attestation.IPV6_EQUIPMENT);
		LocalDate fresh = audit.terms().freshSurvey();
		return statement != null && statement.doubt(fresh, STATEMENT) == null && statement.row(fresh).isProof();
	}

	private static Ruling capable(Device row, boolean attested) {
		if (row.role() == null) {
			return Ruling.blank("role");
		}
		Boolean capable = row.ipv6Capable();
		if (capable == null) {
			return Ruling.blank("ipv6_capable");
		}
		if (!capable) {
			return Ruling.fail(Reason.STATED_NONE, "no");
		}
		return (row.ipv6Evidence() != null || attested) ? Ruling.PASS : Ruling.blank("ipv6_evidence");
	}

	private static Ruling managed(Device row, @Nullable String most) {
		if (row.role() == null) {
			return Ruling.blank("role");
		}
		String manager = row.managedBy();
		if (manager == null) {
			return Ruling.blank("managed_by");
		}
		if (manager.equals(Device.NONE)) {
			return Ruling.fail(Reason.NOT_MANAGED, "none");
		}
		return new ManagerName(manager).canonical().equals(most) ? Ruling.PASS
				: Ruling.fail(Reason.SEVERAL_MANAGERS, manager);
	}

	/** The system that sees most; a draw goes to the first in the alphabet. */
	private static @Nullable String mostFrequentManager(List<Sourced<Device>> equipment, LocalDate fresh) {
		Map<String, Integer> managers = new TreeMap<>();
		for (Sourced<Device> device : equipment) {
			Device row = device.row(fresh);
			String manager = row.managedBy();
			if (row.role() != null && manager != null && !manager.equals(Device.NONE)
					&& device.doubt(fresh, MANAGED) == null) {
				managers.merge(new ManagerName(manager).canonical(), 1, Integer::sum);
			}
		}
		String most = null;
		for (Map.Entry<String, Integer> entry : managers.entrySet()) {
			if (most == null || entry.getValue() > managers.getOrDefault(most, 0)) {
				most = entry.getKey();
			}
		}
		return most;
	}

	/** Only a signed statement says this; nothing in an inventory does. */
	private static void judgeDesign(Audit audit) {
		Tally tally = audit.tally(NetworkRule.UNI_02);
		tally.whole(Ruling.unknown(Reason.NOT_COLLECTED, ""));
		Sourced<Attestation> statement = audit.campus().attestations().get(Attestation.UNIFIED_DESIGN);
		if (statement == null) {
			return;
		}
		LocalDate fresh = audit.terms().freshSurvey();
		Ruling doubtful = statement.doubtful(fresh, STATEMENT);
		tally.judge((doubtful != null) ? doubtful : design(statement.row(fresh)), statement);
	}

	private static Ruling design(Attestation row) {
		Boolean yes = row.statement();
		if (yes == null) {
			return Ruling.blank("statement");
		}
		if (!yes) {
			return Ruling.fail(Reason.STATED_NONE, "no");
		}
		return (row.documentSha256() != null) ? Ruling.PASS : Ruling.blank("document_sha256");
	}

}
