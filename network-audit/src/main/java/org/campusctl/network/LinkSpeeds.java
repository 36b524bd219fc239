package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.campusctl.compliance.Verdict;
import org.campusctl.network.inventory.End;
import org.campusctl.network.inventory.Interface;
import org.campusctl.network.inventory.Interface.Oper;
import org.campusctl.network.inventory.Link;

import org.jspecify.annotations.Nullable;

/**
 * How fast a connection is: the slower end of a cable, the sum of an aggregate's members.
 */
final class LinkSpeeds {

	static final List<String> TRUNK = List.of("usage", "type", "speed_mbps", "oper", "lag");

	private final Campus campus;

	private final LocalDate fresh;

	private final Map<End, List<Sourced<Interface>>> members;

	private final long required;

	private final Verdict aggregated;

	private final Verdict shared;

	LinkSpeeds(Audit audit, NetworkRule rule, Map<End, List<Sourced<Interface>>> members) {
		this.campus = audit.campus();
		this.fresh = audit.terms().fresh();
		this.members = members;
		this.required = audit.terms().mbps(rule);
		this.aggregated = Verdict.valueOf(audit.terms().rule(rule).text("lag_aggregate"));
		this.shared = Verdict.valueOf(audit.terms().rule(rule).text("shared_medium"));
	}

	Ruling judge(Trunk trunk) {
		for (Sourced<Link> link : trunk.links()) {
			Ruling doubtful = link.doubtful(this.fresh, List.of());
			if (doubtful != null) {
				return doubtful;
			}
		}
		return trunk.isAggregate() ? aggregate(trunk)
				: cable(this.campus.port(trunk.ends().a()), this.campus.port(trunk.ends().b()));
	}

	private Ruling cable(@Nullable Sourced<Interface> a, @Nullable Sourced<Interface> b) {
		if (a == null || b == null) {
			return (a == null && b == null) ? Ruling.blank("speed_mbps") : oneEnd((a != null) ? a : b);
		}
		Ruling ruling = unusable(a);
		ruling = (ruling != null) ? ruling : unusable(b);
		if (ruling != null) {
			return ruling;
		}
		long speedA = a.row(this.fresh).speedMbps();
		long speedB = b.row(this.fresh).speedMbps();
		if (speedA < 0 || speedB < 0) {
			return (speedA < 0 && speedB < 0) ? Ruling.blank("speed_mbps")
					: Ruling.unknown(Reason.ONE_END_ONLY, String.valueOf(Math.max(speedA, speedB)));
		}
		return (Math.min(speedA, speedB) >= this.required) ? Ruling.PASS
				: Ruling.fail(Reason.BELOW_THRESHOLD, speedA + " - " + speedB);
	}

	private Ruling oneEnd(@Nullable Sourced<Interface> port) {
		long speed = (port != null) ? port.row(this.fresh).speedMbps() : -1;
		return Ruling.unknown(Reason.ONE_END_ONLY, (speed >= 0) ? String.valueOf(speed) : "");
	}

	/** Why a port is no evidence of a speed; null where it is, or where it names none. */
	private @Nullable Ruling unusable(Sourced<Interface> port) {
		Ruling doubtful = port.doubtful(this.fresh, TRUNK);
		if (doubtful != null) {
			return doubtful;
		}
		Interface row = port.row(this.fresh);
		if (PortRules.isPon(row.type())) {
			return new Ruling(this.shared, Reason.SHARED_MEDIUM, "pon");
		}
		if (row.oper() == Oper.DOWN) {
			return Ruling.PORT_DOWN;
		}
		if (row.oper() == null) {
			return Ruling.blank("oper");
		}
		Reason bad = (row.speedMbps() >= 0) ? Speeds.badNegotiated(row) : null;
		return (bad != null) ? Ruling.unknown(bad, String.valueOf(row.speedMbps())) : null;
	}

	private Ruling aggregate(Trunk trunk) {
		Side a = side(trunk, trunk.ends().a());
		Side b = side(trunk, trunk.ends().b());
		if (a.count() == 0 || b.count() == 0) {
			return (a.count() == 0 && b.count() == 0) ? Ruling.blank("lag")
					: Ruling.unknown(Reason.ONE_END_ONLY, String.valueOf(Math.max(a.sum(), b.sum())));
		}
		if (isDown(trunk.ends().a()) || isDown(trunk.ends().b())) {
			return Ruling.PORT_DOWN;
		}
		String value = a.sum() + " - " + b.sum();
		for (Side side : List.of(a, b)) {
			if (side.sum() == 0 && side.unusable() == null) {
				return Ruling.PORT_DOWN;
			}
			if (side.sum() < this.required && side.unusable() == null) {
				return Ruling.fail(Reason.BELOW_THRESHOLD, value);
			}
		}
		Ruling unusable = (a.unusable() != null) ? a.unusable() : b.unusable();
		if (unusable != null && Math.min(a.sum(), b.sum()) < this.required) {
			return unusable;
		}
		if (Math.min(a.slowest(), b.slowest()) < this.required && this.aggregated != Verdict.PASS) {
			return new Ruling(this.aggregated, Reason.LAG_AGGREGATE, value);
		}
		return (unusable != null) ? unusable : Ruling.PASS;
	}

	/** Members can be up while the aggregate, which carries the traffic, is not. */
	private boolean isDown(End end) {
		Sourced<Interface> port = this.campus.port(end);
		return port != null && port.row(this.fresh).oper() == Oper.DOWN;
	}

	private Side side(Trunk trunk, End end) {
		List<Sourced<Interface>> ports = new ArrayList<>(this.members.getOrDefault(end, List.of()));
		if (ports.isEmpty() && !LinkRules.isAggregate(this.campus, this.members, end)) {
			for (End cable : trunk.cableEnds(end.device())) {
				Sourced<Interface> port = this.campus.port(cable);
				if (port != null) {
					ports.add(port);
				}
			}
		}
		ports.sort(Comparator.comparing(Sourced::subject));
		return sum(ports);
	}

	/** Add up the members that are up; a member that is down adds nothing. */
	private Side sum(List<Sourced<Interface>> ports) {
		long sum = 0;
		long slowest = Long.MAX_VALUE;
		Ruling problem = null;
		for (Sourced<Interface> port : ports) {
			Ruling unusable = unusable(port);
			long speed = port.row(this.fresh).speedMbps();
			if (unusable == null && speed < 0) {
				unusable = Ruling.blank("speed_mbps");
			}
			if (unusable == null) {
				sum += speed;
				slowest = Math.min(slowest, speed);
			}
			else if (unusable.reason() != Reason.PORT_DOWN) {
				problem = (problem != null) ? problem : unusable;
			}
		}
		return new Side(ports.size(), sum, slowest, problem);
	}

	/** One side of an aggregate. */
	private record Side(int count, long sum, long slowest, @Nullable Ruling unusable) {

	}

}
