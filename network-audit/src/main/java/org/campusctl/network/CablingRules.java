package org.campusctl.network;

import java.time.LocalDate;
import java.util.List;

import org.campusctl.network.inventory.Device;
import org.campusctl.network.inventory.Device.Role;
import org.campusctl.network.inventory.End;
import org.campusctl.network.inventory.Interface;
import org.campusctl.network.inventory.Interface.Usage;
import org.campusctl.network.inventory.Link;
import org.campusctl.network.inventory.Link.Medium;

import org.jspecify.annotations.Nullable;

/**
 * SPD-06: the cables to the desktop.
 */
final class CablingRules {

	static final List<String> CABLE = List.of("medium");

	private CablingRules() {
	}

	static void judge(Audit audit) {
		Terms terms = audit.terms();
		for (Sourced<Link> link : audit.campus().links().values()) {
			LocalDate cutoff = link.any((row) -> row.tested() != null) ? terms.freshSurvey() : terms.fresh();
			Link row = link.row(cutoff);
			Boolean desktop = isDesktop(audit, row);
			if (Boolean.FALSE.equals(desktop)) {
				continue;
			}
			Ruling doubtful = link.doubtful(cutoff, CABLE);
			if (doubtful == null) {
				doubtful = (desktop != null) ? cable(row) : Ruling.blank("usage");
			}
			audit.tally(NetworkRule.SPD_06).judge(doubtful, link);
		}
	}

	private static Ruling cable(Link row) {
		Medium medium = row.medium();
		if (medium == null) {
			return Ruling.blank("medium");
		}
		return switch (medium) {
			case CAT5 -> Ruling.fail(Reason.CABLING, medium.code());
			case CAT5E, CAT6, CAT6A, CAT7, MMF_OM3, MMF_OM4, SMF_OS2 ->
				(row.tested() != null) ? Ruling.PASS : Ruling.blank("tested");
		};
	}

	/** Whether a cable leads to a desktop; null where nobody says. */
	private static @Nullable Boolean isDesktop(Audit audit, Link row) {
		boolean silent = true;
		for (End end : List.of(row.a(), row.b())) {
			Sourced<Interface> port = audit.campus().port(end);
			if (port != null && port.any((one) -> one.usage() == Usage.DESKTOP)) {
				return true;
			}
			silent &= port == null || !port.any((one) -> one.usage() != null);
		}
		if (!silent) {
			return false;
		}
		Role a = role(audit, row.a());
		Role b = role(audit, row.b());
		if (isDesk(a) || isDesk(b)) {
			return true;
		}
		boolean elsewhere = (a != null && b != null) || isElsewhere(a) || isElsewhere(b);
		return elsewhere ? Boolean.FALSE : null;
	}

	private static @Nullable Role role(Audit audit, End end) {
		Device device = audit.campus().device(end.device());
		return (device != null) ? device.role() : null;
	}

	private static boolean isDesk(@Nullable Role role) {
		return role == Role.TERMINAL || role == Role.PHONE || role == Role.PRINTER;
	}

	/** Equipment that never stands on a desk nor has a desk behind every port. */
	private static boolean isElsewhere(@Nullable Role role) {
		return role != null && !isDesk(role) && !role.isSwitch();
	}

}
