package org.campusctl.shell.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.campusctl.failure.Failure;
import org.campusctl.shell.settings.Settings;
import org.campusctl.storage.DataCentre;
import org.campusctl.storage.StorageSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Examines machine, home and database, and says what to do where something is wrong.
 * Changes nothing, except that an embedded server that rests is started and stopped
 * again.
 */
public final class Doctor {

	private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

	private static final List<String> BEHIND_DATABASE = List.of("keys", "locks", "runs", "clock", "logging");

	private final StorageSettings storage;

	private final Path home;

	private final Machine machine;

	private final Consumer<String> progress;

	/**
	 * Create the doctor.
	 * @param settings where home and database are
	 * @param machine the machine
	 * @param progress told message codes of slow steps
	 */
	public Doctor(Settings settings, Machine machine, Consumer<String> progress) {
		this.storage = settings.storage();
		this.home = settings.home().path();
		this.machine = machine;
		this.progress = progress;
	}

	/**
	 * Make all checks.
	 * @return what was found, at least one finding for each check
	 */
	public List<Finding> examine() {
		MachineChecks machine = new MachineChecks(this.home, this.machine);
		List<Finding> findings = new ArrayList<>();
		findings.addAll(guarded("java", machine::java));
		findings.addAll(guarded("disk", machine::disk));
		findings.addAll(guarded("home", machine::home));
		findings.addAll(guarded("clock", machine::clock));
		findings.addAll(database(findings));
		findings.addAll(guarded("terminal", machine::terminal));
		return findings;
	}

	private List<Finding> database(List<Finding> before) {
		if (!DataCentre.exists(this.storage)) {
			return blocked(Finding.warn("database", "doctor.database.never-started"), before);
		}
		try (DataCentre centre = DataCentre.openUnchanged(this.storage, this.progress)) {
			DatabaseChecks checks = new DatabaseChecks(centre, DataCentre.status(this.storage), this.home);
			List<Finding> findings = new ArrayList<>();
			findings.addAll(guarded("database", checks::database));
			findings.addAll(guarded("keys", () -> checks.keys(this.home)));
			findings.addAll(guarded("locks", checks::locks));
			findings.addAll(guarded("runs", checks::runs));
			findings.addAll(guarded("clock", () -> checks.clock(this.machine.clock())));
			findings.addAll(guarded("logging", checks::logging));
			return findings;
		}
		catch (Failure ex) {
			String check = ex.code().startsWith("keys.") ? "keys" : "database";
			return blocked(new Finding(check, Level.FAIL, ex.code(), ex.arguments()), before);
		}
		catch (RuntimeException ex) {
			return blocked(unexpected("database", ex), before);
		}
	}

	/** What needs the database says that it could not be looked at. */
	private static List<Finding> blocked(Finding reason, List<Finding> before) {
		List<Finding> findings = new ArrayList<>(List.of(reason));
		for (String check : BEHIND_DATABASE) {
			boolean told = check.equals(reason.check())
					|| before.stream().anyMatch((finding) -> finding.check().equals(check));
			if (!told) {
				findings.add(Finding.warn(check, "doctor.not-looked-at"));
			}
		}
		return findings;
	}

	private static List<Finding> guarded(String check, Supplier<List<Finding>> look) {
		try {
			return look.get();
		}
		catch (Failure ex) {
			return List.of(new Finding(check, Level.FAIL, ex.code(), ex.arguments()));
		}
		catch (RuntimeException ex) {
			return List.of(unexpected(check, ex));
		}
	}

	/** The class only: the text of a driver can quote values. */
	private static Finding unexpected(String check, RuntimeException failure) {
		LOG.error("check {} failed", check, failure);
		return Finding.fail(check, "doctor.unexpected", failure.getClass().getSimpleName());
	}

}
