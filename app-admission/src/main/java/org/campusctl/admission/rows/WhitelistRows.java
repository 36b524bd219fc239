package org.campusctl.admission.rows;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.campusctl.admission.identity.FilingNumber;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.lists.AdmissionScope;
import org.campusctl.admission.lists.Filings;
import org.campusctl.admission.lists.StageTitles;
import org.campusctl.admission.lists.WhitelistEntry;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;
import org.campusctl.school.Stage;

/**
 * Rows of the dataset {@code whitelist}. What would change whom an entry speaks of is an
 * error; a filing number or level of a wrong form is a warning. A file without the column
 * {@code state} lists admitted apps; with it, a blank state is an error.
 */
public final class WhitelistRows implements RowRules {

	private static final Set<String> LEVELS = Set.of("1", "2", "3", "4", "5", "一级", "二级", "三级", "四级", "五级", "第一级",
			"第二级", "第三级", "第四级", "第五级");

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		RowReader row = new RowReader(cells, problems);
		if (row.has("state")) {
			row.require("state");
		}
		if (row.text("package_id").isEmpty()) {
			row.require("app_name");
			row.require("developer");
		}
		String level = row.text("mlps_level");
		if (!level.isEmpty() && !LEVELS.contains(level)) {
			row.warning("mlps_level", "value.code", "1-5");
		}
		filing(row, "app_filing", FilingNumber.EducationApp::parse);
		filing(row, "icp_filing", FilingNumber.Icp::parse);
		filing(row, "mlps_filing", FilingNumber.Mlps::parse);
		entry("", row);
	}

	/**
	 * Make the entry of an accepted row.
	 * @param list name of the list
	 * @param cells the row
	 * @return the entry
	 * @throws IllegalArgumentException if the row has an error
	 */
	public static WhitelistEntry read(String list, Cells cells) {
		return entry(list, RowReader.ofAccepted(cells));
	}

	private static WhitelistEntry entry(String list, RowReader row) {
		WhitelistEntry.State state = row.value("state", WhitelistEntry.State::parse, WhitelistEntry.State.WHITE);
		Platform platform = row.platform();
		AdmissionScope scope = new AdmissionScope(row.values("stages", WhitelistRows::stage),
				row.values("grades", GradeNames::parse), row.values("school_types", SchoolTypeNames::parse));
		Filings filings = new Filings(row.text("app_filing"), row.text("icp_filing"), row.text("mlps_filing"),
				row.text("mlps_level"));
		return new WhitelistEntry(list, state, platform, row.packageId(platform), row.text("app_name"),
				row.text("developer"), row.signers("signers"), row.versions(), filings, scope,
				row.days("valid_from", "valid_to"), row.date("review_due"), row.date("list_valid_to"),
				row.text("reason"), row.text("evidence"));
	}

	private static Parsed<List<Stage>> stage(String text) {
		return (StageTitles.parse(text) instanceof Parsed.Ok<Stage> ok) ? Parsed.ok(List.of(ok.value()))
				: Parsed.bad("value.code", "stages");
	}

	private static <T> void filing(RowReader row, String column, Function<String, Parsed<T>> parser) {
		String text = row.text(column);
		if (!text.isEmpty() && parser.apply(text) instanceof Parsed.Bad<T> bad) {
			row.warning(column, bad.code(), bad.arguments().toArray());
		}
	}

}
