package org.campusctl.shell;

import java.time.LocalDate;
import java.util.List;

import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.batch.load.LoadTools;
import org.campusctl.batch.load.RunReport;
import org.campusctl.batch.network.NetworkAuditJob;
import org.campusctl.batch.network.NetworkImport;
import org.campusctl.batch.roster.RosterImport;
import org.campusctl.batch.roster.RosterSettings;
import org.campusctl.batch.waiver.WaiverTerms;
import org.campusctl.batch.waiver.Waivers;
import org.campusctl.mappings.file.CodeTables;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnProfiles;
import org.campusctl.shell.command.ToolVersion;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.settings.Settings;
import org.campusctl.storage.DataCentre;

/**
 * The services behind the job commands, made from the configuration and the open data
 * centre.
 */
public final class Jobs {

	private final Settings settings;

	private final OpenDataCentre centre;

	Jobs(Settings settings, OpenDataCentre centre) {
		this.settings = settings;
		this.centre = centre;
	}

	/**
	 * Return what loads need, entering the data centre.
	 * @param console told when something takes time
	 * @return the tools
	 */
	public LoadTools loadTools(Console console) {
		DataCentre open = this.centre.enter(console);
		return new LoadTools(this.settings.home().path(), BatchInfrastructure.on(open), open.keys(),
				CodeTables.builtIn(), this.settings.reportLocale(), tool());
	}

	/**
	 * Return the roster import, entering the data centre.
	 * @param console told when something takes time
	 * @param profiles column profiles of the five datasets
	 * @return the import
	 */
	public RosterImport rosterImport(Console console, List<ColumnProfile> profiles) {
		return new RosterImport(loadTools(console), rosterSettings(profiles));
	}

	/**
	 * Return the inventory import, entering the data centre.
	 * @param console told when something takes time
	 * @return the import
	 */
	public NetworkImport networkImport(Console console) {
		return new NetworkImport(loadTools(console), rosterSettings(ColumnProfiles.builtIn()));
	}

	/**
	 * Return the network audit, entering the data centre.
	 * @param console told when something takes time
	 * @return the audit
	 */
	public NetworkAuditJob networkAudit(Console console) {
		return new NetworkAuditJob(loadTools(console));
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
	 * Return what is configured for rosters.
	 * @param profiles column profiles of the five datasets
	 * @return the settings, for an import today
	 */
	public RosterSettings rosterSettings(List<ColumnProfile> profiles) {
		return new RosterSettings(profiles, CodeTables.builtIn(), this.settings.districts().keySet(),
				this.settings.authorities().keySet(), LocalDate.now(this.settings.zone()));
	}

	public static RunReport.Tool tool() {
		return new RunReport.Tool(ToolVersion.CURRENT.version(), ToolVersion.CURRENT.commit());
	}

}
