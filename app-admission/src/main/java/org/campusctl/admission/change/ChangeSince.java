package org.campusctl.admission.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.campusctl.admission.Decision;
import org.campusctl.admission.change.AppChange.Kind;
import org.campusctl.admission.identity.Fingerprint;

import org.jspecify.annotations.Nullable;

/**
 * Compares two checks of one school. Lines of one app in several versions and signatures
 * count as one app, with the worst of their decisions; what was revoked or has expired is
 * told although another line of the app is worse. Only for schools that delivered an
 * inventory in both runs: silence is not absence.
 */
public final class ChangeSince {

	private ChangeSince() {
	}

	/**
	 * Compare.
	 * @param before findings of the last run
	 * @param after findings of this run
	 * @return what changed, by kind, then by app
	 */
	public static List<AppChange> compare(Collection<FindingLine> before, Collection<FindingLine> after) {
		Map<String, Group> old = groups(before);
		Map<String, Group> current = groups(after);
		Set<String> subjects = new TreeSet<>(old.keySet());
		subjects.addAll(current.keySet());
		List<AppChange> changes = new ArrayList<>();
		for (String subject : subjects) {
			compare(subject, old.get(subject), current.get(subject), changes);
		}
		changes.sort(Comparator.comparing(AppChange::kind).thenComparing(AppChange::subject));
		return List.copyOf(changes);
	}

	private static void compare(String subject, @Nullable Group before, @Nullable Group after,
			List<AppChange> changes) {
		if (before == null || after == null) {
			if (after != null) {
				changes.add(new AppChange(Kind.NEWLY_SEEN, subject, after.name, null, after.worst));
			}
			else if (before != null) {
				changes.add(new AppChange(Kind.GONE, subject, before.name, before.worst, null));
			}
			return;
		}
		List<Kind> kinds = new ArrayList<>();
		if (before.worst == Decision.NOT_LISTED && isListed(after.worst)) {
			kinds.add(Kind.NEWLY_LISTED);
		}
		if ((before.worst.letsStand() && isRevocation(after.worst))
				|| after.hasLine((line) -> isRevocation(line.decision())
						&& before.decisionOf(line).map(Decision::letsStand).orElse(false))) {
			kinds.add(Kind.REVOKED);
		}
		if (after.hasLine((line) -> line.decision() == Decision.FILING_EXPIRED
				&& before.decisionOf(line).orElse(before.worst) != Decision.FILING_EXPIRED)) {
			kinds.add(Kind.EXPIRED);
		}
		if (!before.signers.isEmpty() && !before.signers.containsAll(after.comparableTo(before))) {
			kinds.add(Kind.SIGNER_CHANGED);
		}
		kinds.forEach((kind) -> changes.add(new AppChange(kind, subject, after.name, before.worst, after.worst)));
	}

	private static boolean isListed(Decision decision) {
		return switch (decision) {
			case FILING_EXPIRED, NOT_YET_VALID, SCOPE_MISMATCH, VERSION_OUT_OF_RANGE, SCHOOL_NOT_FILED, GREY,
					ALLOWED_UNVERIFIED, ALLOWED, SYSTEM, SYSTEM_UNVERIFIED, OUT_OF_SCOPE ->
				true;
			case UNRESOLVED, HARMFUL, DENIED, SIGNER_MISMATCH, NOT_LISTED, NOT_JUDGED -> false;
		};
	}

	private static boolean isRevocation(Decision decision) {
		return switch (decision) {
			case HARMFUL, DENIED, NOT_YET_VALID, SCOPE_MISMATCH, SCHOOL_NOT_FILED, NOT_LISTED -> true;
			case UNRESOLVED, SIGNER_MISMATCH, FILING_EXPIRED, VERSION_OUT_OF_RANGE, GREY, ALLOWED_UNVERIFIED, ALLOWED,
					SYSTEM, SYSTEM_UNVERIFIED, OUT_OF_SCOPE, NOT_JUDGED ->
				false;
		};
	}

	private static Map<String, Group> groups(Collection<FindingLine> lines) {
		return lines.stream()
			.collect(Collectors.groupingBy(FindingLine::subject, TreeMap::new,
					Collectors.collectingAndThen(Collectors.toList(), Group::of)));
	}

	private static int severity(Decision decision) {
		int verdict = switch (decision.verdict()) {
			case FAIL -> 0;
			case UNKNOWN -> 1;
			case OBSERVATION -> 2;
			case PASS -> 3;
			case NOT_APPLICABLE -> 4;
		};
		return verdict * 100 + decision.order();
	}

	/**
	 * The lines of one app.
	 *
	 * @param name display name
	 * @param worst worst of the decisions
	 * @param signers every certificate seen
	 * @param lines the lines
	 */
	private record Group(String name, Decision worst, Set<Fingerprint> signers, List<FindingLine> lines) {

		static Group of(List<FindingLine> lines) {
			Decision worst = lines.stream()
				.map(FindingLine::decision)
				.min(Comparator.comparingInt(ChangeSince::severity))
				.orElseThrow();
			String name = lines.stream()
				.map(FindingLine::appName)
				.filter((one) -> !one.isEmpty())
				.sorted()
				.findFirst()
				.orElse("");
			Set<Fingerprint> signers = lines.stream()
				.flatMap((line) -> line.signers().fingerprints().stream())
				.collect(Collectors.toCollection(HashSet::new));
			return new Group(name, Objects.requireNonNull(worst), signers, lines);
		}

		boolean hasLine(Predicate<FindingLine> condition) {
			return this.lines.stream().anyMatch(condition);
		}

		/** Return what was decided of the same version and signature, if it was there. */
		Optional<Decision> decisionOf(FindingLine line) {
			return this.lines.stream()
				.filter((own) -> own.version().equals(line.version()) && own.signers().equals(line.signers()))
				.map(FindingLine::decision)
				.findFirst();
		}

		/** Leave out certificates of algorithms that the other run did not report. */
		Set<Fingerprint> comparableTo(Group other) {
			Set<Fingerprint.Algorithm> known = other.signers.stream()
				.map(Fingerprint::algorithm)
				.collect(Collectors.toSet());
			Stream<Fingerprint> own = this.signers.stream().filter((one) -> known.contains(one.algorithm()));
			return own.collect(Collectors.toSet());
		}

	}

}
