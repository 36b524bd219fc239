package org.campusctl.batch.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.RowCheck;
import org.campusctl.batch.load.RunReport;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.Severity;
import org.campusctl.mappings.file.RawRow;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.file.RowReader;
import org.campusctl.mappings.table.KeyShape;
import org.campusctl.mappings.table.ReferenceShape;

import org.jspecify.annotations.Nullable;

/**
 * Checks the files of one dataset in two passes: the first finds out which rows share a
 * key, the second decides on each row, writes the files, and lets the rows be parents. In
 * between nothing is kept but digests. Its parents' datasets must have been checked.
 */
final class DatasetCheck {

	/** Only compared within one check. */
	private static final int CONTENT_VERSION = 0;

	private final CheckedDataset described;

	private final Dataset dataset;

	private final CheckWork work;

	private final Parents asParents;

	private final Map<KeyShape, KeyGroups> keys = new LinkedHashMap<>();

	private final Map<Crowd, Crowd.Count> crowds = new HashMap<>();

	private final Map<CheckReport.Unchecked, Long> unchecked = new LinkedHashMap<>();

	DatasetCheck(CheckedDataset described, CheckWork work, List<ReferenceShape> references) {
		this.described = described;
		this.dataset = described.dataset();
		this.work = work;
		this.asParents = new Parents(described, references, work.digests());
		this.dataset.shape().keys().forEach((key) -> this.keys.put(key, new KeyGroups()));
		described.crowds().forEach((crowd) -> this.crowds.put(crowd, new Crowd.Count()));
	}

	/**
	 * Check the files.
	 * @param topErrors takes the errors by code
	 * @return the counts by file
	 */
	List<FileTally> run(Map<String, RunReport.TopError> topErrors) {
		for (ReceivedFile file : this.work.files(this.described.name())) {
			read(file, (row, check, facts) -> remember(file, row, check, facts));
		}
		List<FileTally> tallies = new ArrayList<>();
		for (ReceivedFile file : this.work.files(this.described.name())) {
			try (FileTally tally = new FileTally(file, this.work, topErrors)) {
				read(file, (row, check, facts) -> decide(tally, row, check, facts));
				tallies.add(tally);
			}
		}
		this.work.parents().put(this.described.name(), this.asParents);
		return tallies;
	}

	List<CheckReport.Unchecked> unchecked() {
		return this.unchecked.entrySet()
			.stream()
			.map((entry) -> new CheckReport.Unchecked(entry.getKey().dataset(), entry.getKey().reference(),
					entry.getKey().reason(), entry.getValue()))
			.toList();
	}

	private void read(ReceivedFile file, Visitor visitor) {
		RowCheck check = new RowCheck(this.dataset, file, this.work.normaliser());
		RowFacts facts = new RowFacts(this.dataset, check.cells());
		try (RowReader reader = RowReader.open(file)) {
			for (RawRow row = reader.next(); row != null; row = reader.next()) {
				facts.next();
				visitor.visit(row, check, facts);
				this.work.afterRow().run();
			}
		}
	}

	private void remember(ReceivedFile file, RawRow row, RowCheck check, RowFacts facts) {
		if (RowCheck.isGap(row) || judge(row, check, facts, false).rejected()) {
			return;
		}
		Digest content = this.work.digests().of(check.content(CONTENT_VERSION));
		Digest firstKey = digest(facts.value(this.dataset.shape().keys().get(0).first()));
		boolean fresh = true;
		for (Map.Entry<KeyShape, KeyGroups> key : this.keys.entrySet()) {
			Digest digest = digest(facts.joined(key.getKey().columns()));
			if (digest != null) {
				Digest school = this.dataset.shape().moves() ? digest(facts.value("school_id")) : null;
				fresh &= key.getValue().add(digest, Places.of(file.number(), row.line()), content, firstKey, school);
			}
		}
		if (fresh) {
			for (Map.Entry<Crowd, Crowd.Count> crowd : this.crowds.entrySet()) {
				Digest value = digest(facts.value(crowd.getKey().column()));
				if (value != null && crowd.getKey().severity() == Severity.WARNING) {
					crowd.getValue().raise(value);
				}
			}
		}
	}

	private void decide(FileTally tally, RawRow row, RowCheck check, RowFacts facts) {
		if (RowCheck.isGap(row)) {
			tally.gap(row, Objects.requireNonNull(row.problem()));
			return;
		}
		long place = Places.of(tally.file().number(), row.line());
		Judged judged = judge(row, check, facts, true);
		boolean repeated = false;
		if (!judged.rejected()) {
			Problem duplicate = duplicate(facts, place);
			if (duplicate != null) {
				judged.add(duplicate);
				repeated = !duplicate.isError();
			}
			if (!judged.rejected() && !repeated) {
				crowd(facts, judged);
			}
		}
		tally.row(row, judged.problems, judged.follows);
		if (judged.rejected()) {
			this.asParents.reject(facts, place);
		}
		else {
			this.asParents.accept(facts, place);
		}
	}

	/** Judge a row by itself, then by its parents. */
	private Judged judge(RawRow row, RowCheck check, RowFacts facts, boolean counting) {
		Judged judged = new Judged(check.check(row));
		if (judged.rejected()) {
			return judged;
		}
		for (ReferenceShape reference : this.dataset.shape().references()) {
			Parents parents = this.work.parents().get(reference.parent());
			if (parents == null) {
				String id = Parents.assumedId(reference, facts);
				facts.parent(reference.idColumn(), id);
				count(reference, "not-in-drop", counting && !id.isEmpty());
				continue;
			}
			Parents.Search search = parents.search(reference, facts);
			if (search instanceof Parents.Search.Found found) {
				facts.parent(reference.idColumn(), found.id());
				if (!found.presentKey().isEmpty()) {
					judged.formerKeys.add(formerKey(reference, found.presentKey()));
				}
			}
			else if (search instanceof Parents.Search.NotListed) {
				facts.parent(reference.idColumn(), Parents.assumedId(reference, facts));
				count(reference, "school-not-in-drop", counting);
			}
			else if (search instanceof Parents.Search.Missing missing) {
				judged.missing(reference, missing.rejected(), this.work);
				return judged;
			}
		}
		String authority = this.work.authority();
		if (authority != null && !this.dataset.shape().ofSchool() && !facts.value("authority_code").equals(authority)) {
			judged.add(Problem.error("school_code", "guard.other-authority", authority));
			return judged;
		}
		judged.formerKeys.forEach(judged::add);
		return judged;
	}

	private Problem formerKey(ReferenceShape reference, String presentKey) {
		String code = this.work.formerCodes().get(reference.parent());
		return Problem.warning(reference.field(), Objects.requireNonNull(code), presentKey);
	}

	private @Nullable Problem duplicate(RowFacts facts, long place) {
		for (Map.Entry<KeyShape, KeyGroups> key : this.keys.entrySet()) {
			Digest digest = digest(facts.joined(key.getKey().columns()));
			KeyGroups.Group group = (digest != null) ? key.getValue().shared(digest) : null;
			if (group == null || (!group.conflicts() && group.place() == place)) {
				continue;
			}
			String code = group.firstKeysDiffer() ? key.getKey().duplicateCode()
					: group.schoolsDiffer() ? "dup.two-schools" : "dup.in-file";
			String first = this.work.shown(group.place());
			return group.conflicts() ? Problem.error(key.getKey().field(), code, first)
					: Problem.warning(key.getKey().field(), code, first);
		}
		return null;
	}

	private void crowd(RowFacts facts, Judged judged) {
		for (Map.Entry<Crowd, Crowd.Count> entry : this.crowds.entrySet()) {
			Crowd crowd = entry.getKey();
			Digest value = digest(facts.value(crowd.column()));
			if (value == null || (!crowd.blank().isEmpty() && !facts.value(crowd.blank()).isEmpty())) {
				continue;
			}
			boolean tooMany = switch (crowd.severity()) {
				case ERROR -> entry.getValue().raise(value) > crowd.most();
				case WARNING -> entry.getValue().of(value) > crowd.most();
			};
			if (tooMany) {
				judged
					.add((crowd.severity() == Severity.ERROR) ? Problem.error(crowd.field(), crowd.code(), crowd.most())
							: Problem.warning(crowd.field(), crowd.code()));
			}
		}
	}

	private void count(ReferenceShape reference, String reason, boolean counting) {
		if (counting) {
			this.unchecked.merge(new CheckReport.Unchecked(this.described.name(), reference.parent(), reason, 0), 1L,
					Long::sum);
		}
	}

	private @Nullable Digest digest(@Nullable String text) {
		return (text == null || text.isEmpty()) ? null : this.work.digests().of(text);
	}

	/** Takes the rows of a file. */
	@FunctionalInterface
	private interface Visitor {

		void visit(RawRow row, RowCheck check, RowFacts facts);

	}

	/** What has been found out about a row so far. */
	private static final class Judged {

		private final List<Problem> problems;

		private final List<Problem> formerKeys = new ArrayList<>(1);

		private boolean follows;

		Judged(List<Problem> own) {
			this.problems = new ArrayList<>(own);
		}

		boolean rejected() {
			return this.problems.stream().anyMatch(Problem::isError);
		}

		void add(Problem problem) {
			this.problems.add(problem);
		}

		void missing(ReferenceShape reference, long rejectedParent, CheckWork work) {
			this.follows = rejectedParent != Places.NOWHERE;
			add(this.follows ? Problem.error(reference.field(), reference.problemCode(), work.shown(rejectedParent))
					: Problem.error(reference.field(), reference.problemCode()));
		}

	}

}
