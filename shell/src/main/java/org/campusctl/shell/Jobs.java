package org.campusctl.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.campusctl.batch.admission.AdmissionExplain;
import org.campusctl.batch.admission.AdmissionImport;
import org.campusctl.batch.admission.AdmissionSettings;
import org.campusctl.batch.admission.InventoryCheck;
import org.campusctl.batch.admission.StoredWaivers;
import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.batch.load.BulkRule;
import org.campusctl.batch.load.KnownRule;
import org.campusctl.batch.load.DataCentreReader;
import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.JobControl;
import org.campusctl.batch.load.JobLog;
import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.load.Patience;
import org.campusctl.batch.load.Retention;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.network.NetworkAuditJob;
import org.campusctl.batch.network.NetworkImport;
import org.campusctl.batch.network.NetworkSettings;
import org.campusctl.batch.roster.RosterImport;
import org.campusctl.batch.roster.RosterLookup;
import org.campusctl.batch.roster.RosterSettings;
import org.campusctl.batch.roster.RosterStatistics;
import org.campusctl.batch.waiver.WaiverTerms;
import org.campusctl.batch.waiver.Waivers;
import org.campusctl.failure.Failure;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.shell.command.ToolVersion;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.settings.Settings;
import org.campusctl.storage.DataCentre;

import org.jspecify.annotations.Nullable;

/**
 * The services behind the job commands, made from the configuration and the open data
 * centre.
 */
public final class Jobs {

	private final Settings settings;

	private final OpenDataCentre centre;

	private final Duration wait;

	Jobs(Settings settings, OpenDataCentre centre) {
		this(settings, centre, Duration.ZERO);
	}

	private Jobs(Settings settings, OpenDataCentre centre, Duration wait) {
		this.settings = settings;
		this.centre = centre;
		this.wait = wait;
	}

	/**
	 * Return the services with another readiness to queue for the lock of a run.
	 * @param longest longest wait, or null for none
	 * @return the services
	 */
	public Jobs waiting(@Nullable Duration longest) {
		return new Jobs(this.settings, this.centre, (longest != null) ? longest : Duration.ZERO);
	}

	/**
	 * Return what loads need, entering the data centre.
	 * @param console told when something takes time
	 * @return the tools
	 */
	public LoadTools loadTools(Console console) {
		DataCentre open = this.centre.enter(console);
		purge(console);
		return new LoadTools(this.settings.home().path(), BatchInfrastructure.on(open), open.keys(),
				codes(this.settings), this.settings.reportLocale(), tool(), patience(console), BulkRule.STANDARD,
				KnownRule.STANDARD);
	}

	private Patience patience(Console console) {
		return new Patience(this.wait,
				(holder) -> console.say(holder.code().equals("run.locked") ? "run.queued" : "run.queued-behind-unknown",
						holder.arguments().toArray()));
	}

	/**
	 * Return the runs of all jobs, entering the data centre.
	 * @param console told when something takes time
	 * @param authority the authority to act as, or null for all
	 * @return the runs
	 */
	public JobLog jobLog(Console console, @Nullable String authority) {
		return new JobLog(BatchInfrastructure.on(this.centre.enter(console)), this.settings.home().path(), authority);
	}

	/**
	 * Return what stops and gives up runs, entering the data centre.
	 * @param console told when something takes time
	 * @param authority the authority to act as, or null for all
	 * @return the control
	 */
	public JobControl jobControl(Console console, @Nullable String authority) {
		return new JobControl(loadTools(console), jobLog(console, authority));
	}

	/** What cannot be removed today is no reason not to import. */
	private void purge(Console console) {
		try {
			int removed = new Retention(this.settings.home().path(), this.settings.retentionDays())
				.purge(Instant.now());
			if (removed > 0) {
				console.say("run.purged", String.valueOf(removed), String.valueOf(this.settings.retentionDays()));
			}
		}
		catch (Failure ex) {
			console.warn(ex.code(), ex.arguments().toArray());
		}
	}

	/**
	 * Return the roster import, entering the data centre.
	 * @param console told when something takes time
	 * @param profiles column profiles of the five datasets
	 * @return the import
	 */
	public RosterImport rosterImport(Console console, List<ColumnProfile> profiles) {
		return new RosterImport(loadTools(console), rosterSettings(this.settings, profiles));
	}

	/**
	 * Return the inventory import, entering the data centre.
	 * @param console told when something takes time
	 * @return the import
	 */
	public NetworkImport networkImport(Console console) {
		return new NetworkImport(loadTools(console), rosterSettings(this.settings, ColumnProfiles.builtIn()));
	}

	/**
	 * Return the network audit, entering the data centre.
	 * @param console told when something takes time
	 * @return the audit
	 */
	public NetworkAuditJob networkAudit(Console console) {
		return new NetworkAuditJob(loadTools(console), this.settings.sharedCampuses());
	}

	/**
	 * Return the waivers, entering the data centre.
	 * @param console told when something takes time
	 * @param terms what waivers are held to
	 * @return the waivers
	 */
	public Waivers waivers(Console console, WaiverTerms terms) {
		return new Waivers(loadTools(console), terms);
	}

	/**
	 * Return the statistics of the rosters, entering the data centre.
	 * @param console told when something takes time
	 * @return the statistics
	 */
	public RosterStatistics rosterStatistics(Console console) {
		DataCentre open = this.centre.enter(console);
		return new RosterStatistics(new DataCentreReader(open.work()), open.keys(),
				rosterSettings(this.settings, ColumnProfiles.builtIn()));
	}

	/**
	 * Return the look-up of single records, entering the data centre.
	 * @param console told when something takes time
	 * @return the look-up
	 */
	public RosterLookup rosterLookup(Console console) {
		DataCentre open = this.centre.enter(console);
		return new RosterLookup(new DataCentreReader(open.work()), open.keys(),
				rosterSettings(this.settings, ColumnProfiles.builtIn()));
	}

	/**
	 * Return the code tables, with the districts and authorities that are configured.
	 * @param settings the configuration
	 * @return the tables
	 */
	public static CodeTables codes(Settings settings) {
		return CodeTables.builtIn().with("district", settings.districts()).with("authority", settings.authorities());
	}

	/**
	 * Return what is configured for rosters.
	 * @param settings the configuration
	 * @param profiles column profiles of the five datasets
	 * @return the settings, for an import today
	 */
	public static RosterSettings rosterSettings(Settings settings, List<ColumnProfile> profiles) {
		return new RosterSettings(profiles, codes(settings), settings.districts().keySet(),
				settings.authorities().keySet(), LocalDate.now(settings.zone()));
	}

	/**
	 * Return the import of admission lists, entering the data centre.
	 * @param console told when something takes time
	 * @param profiles column profiles of lists
	 * @return the import
	 */
	public AdmissionImport admissionImport(Console console, List<ColumnProfile> profiles) {
		return new AdmissionImport(loadTools(console), admissionSettings(profiles));
	}

	/**
	 * Return the check of app inventories, entering the data centre.
	 * @param console told when something takes time
	 * @return the check
	 */
	public InventoryCheck inventoryCheck(Console console) {
		LoadTools tools = loadTools(console);
		return new InventoryCheck(tools, admissionSettings(admissionProfiles()),
				new StoredWaivers(tools.infrastructure()));
	}

	/**
	 * Return what explains a decision, entering the data centre.
	 * @param console told when something takes time
	 * @return the explainer
	 */
	public AdmissionExplain admissionExplain(Console console) {
		return new AdmissionExplain(BatchInfrastructure.on(this.centre.enter(console)),
				admissionSettings(admissionProfiles()));
	}

	private AdmissionSettings admissionSettings(List<ColumnProfile> profiles) {
		return new AdmissionSettings(profiles, this.settings.zone(), LocalDate.now(this.settings.zone()),
				this.settings.reportLocale(), this.settings.requireSchoolFiling());
	}

	/**
	 * Describe everything that is stored under keys.
	 * @param settings the configuration
	 * @param infrastructure what jobs run on
	 * @return the datasets of all jobs
	 */
	public static List<Dataset> storedDatasets(Settings settings, BatchInfrastructure infrastructure) {
		RosterSettings rosters = rosterSettings(settings, ColumnProfiles.builtIn());
		return Stream.of(RosterImport.stored(rosters, infrastructure), NetworkImport.stored(
				new NetworkSettings(ColumnProfiles.network(), LocalDate.now(settings.zone()), null), infrastructure),
				AdmissionImport.stored(new AdmissionSettings(admissionProfiles(), settings.zone(),
						LocalDate.now(settings.zone()), settings.reportLocale(), true)))
			.flatMap(List::stream)
			.toList();
	}

	private static List<ColumnProfile> admissionProfiles() {
		return Stream.concat(ColumnProfiles.admissionLists().stream(), ColumnProfiles.inventories().stream()).toList();
	}

	public static RunReport.Tool tool() {
		return new RunReport.Tool(ToolVersion.CURRENT.version(), ToolVersion.CURRENT.commit());
	}

}
