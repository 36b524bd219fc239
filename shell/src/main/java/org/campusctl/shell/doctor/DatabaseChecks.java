package org.campusctl.shell.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.batch.load.GoOn;
import org.campusctl.batch.load.JobEntry;
import org.campusctl.batch.load.JobLog;
import org.campusctl.failure.Failure;
import org.campusctl.mappings.table.ServerMapper;
import org.campusctl.storage.DataCentre;
import org.campusctl.storage.DataCentreStatus;
import org.campusctl.storage.KeyStatus;

/**
 * Checks of the database, entered without changing it.
 */
final class DatabaseChecks {

	/**
	 * Days of a run are told by the clock: a minute is more than two hosts may differ.
	 */
	static final long CLOCK_WARN_SECONDS = 60;

	private final DataCentre centre;

	private final DataCentreStatus status;

	private final ServerMapper server;

	private final JobLog log;

	DatabaseChecks(DataCentre centre, DataCentreStatus status, Path home) {
		this.centre = centre;
		this.status = status;
		BatchInfrastructure infrastructure = BatchInfrastructure.on(centre);
		this.server = infrastructure.mappers().getMapper(ServerMapper.class);
		this.log = new JobLog(infrastructure, home, null);
	}

	List<Finding> database() {
		Integer pending = this.status.pending();
		if (pending != null && pending > 0) {
			return List.of(Finding.warn("database", "doctor.database.pending", pending));
		}
		return List.of(Finding.ok("database",
				this.status.embedded() ? "doctor.database.ok-embedded" : "doctor.database.ok-server",
				this.status.address(), this.status.version(), this.status.schemaVersion()));
	}

	List<Finding> keys(Path home) {
		KeyStatus keys;
		try {
			keys = this.centre.keyStatus();
		}
		catch (Failure ex) {
			if (ex.code().equals("schema.pending")) {
				return List.of(Finding.warn("keys", "doctor.keys.none-yet"));
			}
			throw ex;
		}
		List<Finding> findings = new ArrayList<>();
		if (!keys.matches()) {
			findings.add(Finding.fail("keys", "keys.wrong"));
		}
		if (!keys.modesRight()) {
			findings.add(Finding.fail("keys", "keys.modes", home.resolve("keys")));
		}
		if (keys.rotating()) {
			findings.add(Finding.warn("keys", "doctor.keys.rotation"));
		}
		return findings.isEmpty() ? List.of(Finding.ok("keys", "doctor.keys.ok", keys.created(), keys.sealingKeys()))
				: findings;
	}

	List<Finding> locks() {
		if (isBehind()) {
			return List.of(Finding.warn("locks", "doctor.not-yet"));
		}
		List<Finding> findings = new ArrayList<>();
		for (JobEntry run : this.log.atWork()) {
			findings.add(lock(run));
		}
		return findings.isEmpty() ? List.of(Finding.ok("locks", "doctor.locks.ok", this.log.heldLocks())) : findings;
	}

	private static Finding lock(JobEntry run) {
		JobEntry.Owner owner = run.owner();
		return switch (owner.process()) {
			case ELSEWHERE -> lock(run, run.died() ? Level.WARN : Level.OK,
					run.died() ? "doctor.locks.died-elsewhere" : "doctor.locks.at-work");
			case ALIVE -> lock(run, run.died() ? Level.WARN : Level.OK,
					run.died() ? "doctor.locks.lost" : "doctor.locks.at-work");
			case GONE -> lock(run, Level.WARN, run.died() ? "doctor.locks.died" : "doctor.locks.left");
		};
	}

	private static Finding lock(JobEntry run, Level level, String code) {
		return new Finding("locks", level, code, List.of(String.valueOf(run.run()), run.job(), run.owner().user(),
				run.owner().host(), String.valueOf(run.owner().pid())));
	}

	List<Finding> runs() {
		if (isBehind()) {
			return List.of(Finding.warn("runs", "doctor.not-yet"));
		}
		List<Finding> findings = new ArrayList<>();
		for (Map.Entry<JobEntry, GoOn> run : this.log.troubled().entrySet()) {
			findings.add(Finding.warn("runs", "doctor.runs." + run.getValue().name(), run.getKey().run(),
					run.getKey().job(), run.getKey().shownStatus()));
		}
		return findings.isEmpty() ? List.of(Finding.ok("runs", "doctor.runs.ok")) : findings;
	}

	List<Finding> clock(Clock clock) {
		Instant before = clock.instant();
		Instant there = this.server.clock().toInstant().truncatedTo(ChronoUnit.SECONDS);
		Instant here = before.plus(Duration.between(before, clock.instant()).dividedBy(2))
			.truncatedTo(ChronoUnit.SECONDS);
		long seconds = Math.abs(Duration.between(here, there).toSeconds());
		return List
			.of((seconds > CLOCK_WARN_SECONDS) ? Finding.warn("clock", "doctor.clock.apart", here, there, seconds)
					: Finding.ok("clock", "doctor.clock.ok", here));
	}

	/** A statement in the server's log can carry what identifies people. */
	List<Finding> logging() {
		List<Finding> findings = new ArrayList<>();
		expect(findings, "log_statement", "none");
		expect(findings, "log_min_duration_statement", "-1");
		expect(findings, "log_min_error_statement", "panic");
		return findings.isEmpty() ? List.of(Finding.ok("logging", "doctor.logging.ok")) : findings;
	}

	private void expect(List<Finding> findings, String setting, String expected) {
		String found = this.server.setting(setting);
		if (found != null && !found.equals(expected)) {
			findings.add(Finding.warn("logging", "doctor.logging.statements", setting, found, expected));
		}
	}

	private boolean isBehind() {
		Integer pending = this.status.pending();
		return pending == null || pending > 0;
	}

}
