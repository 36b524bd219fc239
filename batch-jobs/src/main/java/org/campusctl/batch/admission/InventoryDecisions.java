package org.campusctl.batch.admission;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.campusctl.admission.AdmissionCheck;
import org.campusctl.admission.AdmissionWaivers;
import org.campusctl.admission.Decision;
import org.campusctl.admission.ObservedApp;
import org.campusctl.admission.Ruling;
import org.campusctl.admission.change.AppChange;
import org.campusctl.admission.change.ChangeSince;
import org.campusctl.admission.change.FindingLine;
import org.campusctl.admission.identity.App;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.compliance.Verdict;
import org.campusctl.compliance.Waiver;
import org.campusctl.mappings.table.AdmissionMapper;
import org.campusctl.mappings.table.BinaryCopy;
import org.campusctl.mappings.table.CheckedSchoolRow;
import org.campusctl.mappings.table.AppFindingRow;
import org.campusctl.mappings.table.SeenAppRow;
import org.campusctl.mappings.table.StagedTables;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Decides what was seen, school by school, compares it with the school's last check and
 * stores both, in the transaction of the caller.
 */
final class InventoryDecisions {

	private static final List<String> FINDING = List.of("run_id", "school_id", "authority_code", "platform",
			"package_id", "app_name", "developer", "version_code", "version_name", "signer", "preinstalled", "devices",
			"decision", "verdict", "flags", "rule", "remedy", "waived_until", "previous_decision", "changed_at");

	private static final List<String> SCHOOL = List.of("run_id", "school_id", "authority_code", "delivered", "verdict",
			"reason", "devices", "not_judged");

	private static final List<String> CHANGE = List.of("run_id", "school_id", "authority_code", "kind", "subject",
			"app_name", "decision_before", "decision_after");

	private static final int KEPT_REMEDIES = 20_000;

	private static final int ROWS_OF_A_COPY = 5_000;

	private final Map<Ruling, String> remedies = new HashMap<>();

	private final SeenApps apps = new SeenApps();

	/** Rows that wait to be stored, because a copy a school costs more than its rows. */
	private final List<@Nullable Object[]> findings = new ArrayList<>();

	private final List<@Nullable Object[]> changed = new ArrayList<>();

	private final AdmissionMapper mapper;

	private final DataSource dataSource;

	private final AdmissionCheck check;

	private final long listRun;

	private final Collection<Waiver> waivers;

	private final Population population;

	private final LocalDate today;

	private final Locale locale;

	InventoryDecisions(AdmissionMapper mapper, DataSource dataSource, AdmissionCheck check, long listRun,
			Collection<Waiver> waivers, Population population, LocalDate today, Locale locale) {
		this.mapper = mapper;
		this.dataSource = dataSource;
		this.check = check;
		this.listRun = listRun;
		this.waivers = waivers;
		this.population = population;
		this.today = today;
		this.locale = locale;
	}

	void store(StagedTables tables) {
		long run = tables.run();
		this.mapper.deleteCheck(run);
		this.mapper.insertCheck(run, this.check.parameters().asOf(), this.listRun, this.check.revision());
		List<@Nullable Object[]> schools = new ArrayList<>();
		for (CheckedSchoolRow school : this.mapper.schools(tables, this.population.authority(),
				this.population.school())) {
			schools.add(school.delivered() ? delivered(tables, school) : absent(run, school));
			if (this.findings.size() >= ROWS_OF_A_COPY) {
				flush();
			}
		}
		flush();
		copy("campus.admission_school", SCHOOL, schools);
	}

	private void flush() {
		copy("campus.admission_finding", FINDING, this.findings);
		copy("campus.admission_change", CHANGE, this.changed);
		this.findings.clear();
		this.changed.clear();
	}

	private static @Nullable Object[] absent(long run, CheckedSchoolRow school) {
		boolean applies = !SchoolProfiles.isKindergarten(school);
		return new @Nullable Object[] { run, school.id(), school.authorityCode(), false,
				applies ? Verdict.UNKNOWN.name() : Verdict.NOT_APPLICABLE.name(), applies ? "NOT_COLLECTED" : null, 0L,
				0L };
	}

	private @Nullable Object[] delivered(StagedTables tables, CheckedSchoolRow school) {
		SchoolProfile profile = SchoolProfiles.of(school);
		Map<List<Object>, Line> lines = new LinkedHashMap<>();
		long notJudged = 0;
		for (SeenAppRow row : this.mapper.seen(tables, school.id())) {
			App app = this.apps.app(row);
			Ruling ruling = this.check.decide(profile, new ObservedApp(profile.code(), app, row.devices()));
			if (ruling.decision() == Decision.NOT_JUDGED) {
				notJudged++;
				continue;
			}
			lines.merge(key(app), new Line(app, ruling, row.devices()), Line::worse);
		}
		List<AppFindingRow> before = (school.previousRun() != null)
				? this.mapper.findings(school.previousRun(), school.id()) : List.of();
		Map<List<Object>, AppFindingRow> previous = new HashMap<>();
		before.forEach((row) -> previous.put(key(this.apps.app(row)), row));
		Verdict worst = Verdict.NOT_APPLICABLE;
		for (Map.Entry<List<Object>, Line> line : lines.entrySet()) {
			this.findings.add(finding(tables.run(), school, line.getValue(), previous.get(line.getKey())));
			worst = Verdicts.worse(worst, line.getValue().ruling().verdict());
		}
		if (school.previousRun() != null) {
			this.changed.addAll(changes(tables.run(), school, before, lines.values()));
		}
		return new @Nullable Object[] { tables.run(), school.id(), school.authorityCode(), true, worst.name(), null,
				school.devices(), notJudged };
	}

	/** What one line of the findings stands for (contract: Output). */
	private static List<Object> key(App app) {
		boolean named = app.packageId().isEmpty();
		return List.of(app.platform(), app.packageId(), named ? app.name() : "", named ? app.developer() : "",
				app.version(), app.signers().toString());
	}

	private @Nullable Object[] finding(long run, CheckedSchoolRow school, Line line, @Nullable AppFindingRow previous) {
		App app = line.app();
		Ruling ruling = line.ruling();
		Optional<Waiver> waiver = AdmissionWaivers.covering(this.waivers, ruling, school.schoolCode(), app,
				this.check.parameters().asOf());
		String decision = ruling.decision().name();
		LocalDate changedAt = this.today;
		if (previous != null && previous.decision().equals(decision)) {
			changedAt = Objects.requireNonNullElse(previous.changedAt(), this.today);
		}
		return new @Nullable Object[] { run, school.id(), school.authorityCode(), app.platform().code(),
				orNull(app.packageId()), orNull(app.name()), orNull(app.developer()), app.versionCode(),
				orNull(app.versionName()), orNull(app.signers().toString()), app.preinstalled(), line.devices(),
				decision, ruling.verdict().name(), orNull(ruling.flags().toString()), orNull(ruling.rule()),
				orNull(remedy(ruling)), waiver.map(Waiver::until).orElse(null),
				(previous != null) ? previous.decision() : null, changedAt };
	}

	/** One ruling stands for thousands of schools, and its text is dear. */
	private String remedy(Ruling ruling) {
		String known = this.remedies.get(ruling);
		if (known == null) {
			known = ruling.remedy(this.locale);
			if (this.remedies.size() >= KEPT_REMEDIES) {
				this.remedies.clear();
			}
			this.remedies.put(ruling, known);
		}
		return known;
	}

	private List<@Nullable Object[]> changes(long run, CheckedSchoolRow school, List<AppFindingRow> before,
			Collection<Line> after) {
		List<FindingLine> now = after.stream()
			.map((line) -> SeenApps.line(line.app(), line.ruling().decision()))
			.toList();
		List<FindingLine> then = before.stream()
			.map((row) -> SeenApps.line(this.apps.app(row), Decision.valueOf(row.decision())))
			.toList();
		List<@Nullable Object[]> rows = new ArrayList<>();
		for (AppChange change : ChangeSince.compare(then, now)) {
			rows.add(new @Nullable Object[] { run, school.id(), school.authorityCode(), change.kind().name(),
					change.subject(), orNull(change.appName()), name(change.before()), name(change.after()) });
		}
		return rows;
	}

	private static @Nullable String name(@Nullable Decision decision) {
		return (decision != null) ? decision.name() : null;
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	private void copy(String table, List<String> columns, List<@Nullable Object[]> rows) {
		if (rows.isEmpty()) {
			return;
		}
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try (BinaryCopy copy = new BinaryCopy(connection, table, columns)) {
			for (@Nullable
			Object[] row : rows) {
				copy.row(row);
			}
			copy.finish();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("rows of " + table + " could not be stored, SQL state " + ex.getSQLState());
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	/**
	 * The schools that should have delivered.
	 *
	 * @param authority limits them, or null
	 * @param school limits them to one, or null
	 */
	record Population(@Nullable String authority, @Nullable String school) {

	}

	/**
	 * A line of the findings: one package may come under several names, of which the
	 * worst counts.
	 *
	 * @param app the app
	 * @param ruling what was decided
	 * @param devices distinct devices of the line
	 */
	private record Line(App app, Ruling ruling, long devices) {

		Line worse(Line other) {
			return (Verdicts.severity(other.ruling()) < Verdicts.severity(this.ruling)) ? other : this;
		}

	}

}
