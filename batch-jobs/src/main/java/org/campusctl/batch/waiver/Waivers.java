package org.campusctl.batch.waiver;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.load.StepFailure;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.Waiver;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.table.AuditMapper;
import org.campusctl.mappings.table.WaiverMapper;
import org.campusctl.mappings.table.WaiverRow;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records, lists and revokes waivers. A waiver is never changed and never deleted: who
 * accepted what until when stays to be told.
 */
public final class Waivers {

	private final LoadTools tools;

	private final WaiverTerms terms;

	private final WaiverMapper mapper;

	private final AuditMapper schools;

	/**
	 * Create the service on a data centre.
	 * @param tools what jobs need
	 * @param terms what waivers are held to
	 */
	public Waivers(LoadTools tools, WaiverTerms terms) {
		this.tools = tools;
		this.terms = terms;
		this.mapper = tools.infrastructure().mappers().getMapper(WaiverMapper.class);
		this.schools = tools.infrastructure().mappers().getMapper(AuditMapper.class);
	}

	/**
	 * Record a waiver.
	 * @param waiver what is accepted
	 * @return as recorded
	 * @throws Failure USAGE {@code waiver.rule-unknown}, {@code waiver.until}; NOT_FOUND
	 * {@code audit.school-unknown}; NOT_PERMITTED {@code waiver.outside}
	 */
	public WaiverRow add(Waiver waiver) {
		Checked checked = check(waiver);
		Problem problem = checked.problem();
		if (problem != null) {
			throw new Failure(kind(problem), problem.code(), problem.arguments().toArray());
		}
		return inTransaction(() -> stored(insert(waiver, checked.school())));
	}

	/**
	 * List waivers by number.
	 * @param revoked whether to include revoked ones
	 * @return those of the authority's schools
	 */
	public List<WaiverRow> list(boolean revoked) {
		return this.mapper.list(this.terms.authority(), revoked);
	}

	/**
	 * Revoke waivers, all or none.
	 * @param ids their numbers
	 * @return as they were
	 * @throws Failure NOT_FOUND {@code waiver.unknown}; NOT_PERMITTED
	 * {@code waiver.outside}
	 */
	public List<WaiverRow> revoke(List<Long> ids) {
		return inTransaction(() -> {
			List<WaiverRow> revoked = new ArrayList<>();
			for (long id : ids) {
				WaiverRow waiver = this.mapper.find(id);
				if (waiver == null || waiver.revoked()) {
					throw new Failure(FailureKind.NOT_FOUND, "waiver.unknown", String.valueOf(id));
				}
				String authority = this.terms.authority();
				if (authority != null && !authority.equals(waiver.authorityCode())) {
					throw new Failure(FailureKind.NOT_PERMITTED, "waiver.outside", authority);
				}
				this.mapper.revoke(id, user());
				revoked.add(waiver);
			}
			return revoked;
		});
	}

	/**
	 * Record the waivers of files. A row that stands already is taken once.
	 * @param paths folders, archives, files
	 * @return what was taken and what was not
	 */
	public WaiverImport importFiles(List<Path> paths) {
		return inTransaction(() -> new WaiverFiles(this.tools, this::check, this::insertOnce).read(paths));
	}

	private boolean insertOnce(Waiver waiver, @Nullable Long school) {
		if (this.mapper.same(row(waiver), school) != null) {
			return false;
		}
		insert(waiver, school);
		return true;
	}

	private long insert(Waiver waiver, @Nullable Long school) {
		WaiverRow row = row(waiver);
		String authority = (school != null) ? this.mapper.authorityOf(school) : null;
		return this.mapper.insert(new WaiverRow(0, row.rule(), row.schoolCode(), authority, row.subject(),
				row.justification(), row.approver(), row.until(), false), school, user());
	}

	private static WaiverRow row(Waiver waiver) {
		return new WaiverRow(0, waiver.rule(), waiver.schoolCode(), null, waiver.subject(), waiver.justification(),
				waiver.approver(), waiver.until(), false);
	}

	private WaiverRow stored(long id) {
		WaiverRow row = this.mapper.find(id);
		if (row == null) {
			throw new IllegalStateException("waiver " + id + " is gone");
		}
		return row;
	}

	/** Hold a waiver to the terms. */
	Checked check(Waiver waiver) {
		if (!this.terms.rules().contains(waiver.rule())) {
			return new Checked(null,
					Problem.error("rule", "waiver.rule-unknown", String.join(", ", new TreeSet<>(this.terms.rules()))));
		}
		LocalDate until = waiver.until();
		if (until.isBefore(this.terms.today()) || until.isAfter(this.terms.latest())) {
			return new Checked(null, Problem.error("until", "waiver.until", this.terms.today().toString(),
					this.terms.latest().toString()));
		}
		String authority = this.terms.authority();
		if (waiver.schoolCode().isEmpty()) {
			return new Checked(null,
					(authority != null) ? Problem.error("school_code", "waiver.outside", authority) : null);
		}
		Long school = this.schools.schoolByCode(waiver.schoolCode());
		if (school == null) {
			return new Checked(null, Problem.error("school_code", "audit.school-unknown", waiver.schoolCode()));
		}
		boolean outside = authority != null && !authority.equals(this.mapper.authorityOf(school));
		return new Checked(school,
				outside ? Problem.error("school_code", "waiver.outside", String.valueOf(authority)) : null);
	}

	private static FailureKind kind(Problem problem) {
		return switch (problem.code()) {
			case "audit.school-unknown" -> FailureKind.NOT_FOUND;
			case "waiver.outside" -> FailureKind.NOT_PERMITTED;
			default -> FailureKind.USAGE;
		};
	}

	private <T> T inTransaction(Supplier<T> work) {
		T result;
		try {
			result = new TransactionTemplate(this.tools.infrastructure().transactionManager())
				.execute((status) -> work.get());
		}
		catch (RuntimeException ex) {
			throw StepFailure.safe(ex);
		}
		if (result == null) {
			throw new IllegalStateException("no result");
		}
		return result;
	}

	private static String user() {
		return System.getProperty("user.name", "unknown");
	}

	/**
	 * A waiver held to the terms.
	 *
	 * @param school surrogate key of its school, or null
	 * @param problem what is wrong, or null
	 */
	record Checked(@Nullable Long school, @Nullable Problem problem) {

	}

}
