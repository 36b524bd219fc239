package org.campusctl.admission.rows;

import java.util.function.Consumer;

import org.campusctl.admission.RuntimeComponents;
import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.Fingerprint;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;

import org.jspecify.annotations.Nullable;

/**
 * Rows of the inventory dataset {@code app}. A rejected row would hide an installed app,
 * so only a platform that cannot be told is an error. A signer or version code that
 * cannot be read is a warning and counts as not known, which never lets an app pass; a
 * row that names no app is a warning and becomes UNRESOLVED.
 */
public final class AppRows implements RowRules {

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		RowReader row = new RowReader(cells, problems);
		if (row.platform() == Platform.ANY && !row.text("platform").isEmpty()
				&& Platform.parse(row.text("platform")) instanceof Parsed.Ok) {
			row.error("platform", "value.code", "platform");
		}
		if (row.text("package_id").isEmpty() && row.text("app_name").isEmpty()) {
			row.warning("package_id", "app.unidentified");
		}
		if (!Signers.isReadable(row.text("signer"))) {
			row.warning("signer", "value.format", Fingerprint.NOTATIONS);
		}
		if (!row.text("version_code").isEmpty() && versionCode(row) == null) {
			row.warning("version_code", "value.format", "0..9223372036854775807");
		}
	}

	/**
	 * Make the app of an accepted row.
	 * @param cells the row
	 * @return the app
	 * @throws IllegalArgumentException if the row has an error
	 */
	public static App read(Cells cells) {
		RowReader row = RowReader.ofAccepted(cells);
		Platform platform = row.platform();
		String id = row.text("package_id");
		String name = row.text("app_name");
		String developer = row.text("developer");
		boolean runtime = RuntimeComponents.recognise(platform, row.text("source"), name.isEmpty() ? id : name,
				developer);
		return new App(platform, id, name, developer, versionCode(row), row.text("version_name"),
				Signers.parseReadable(row.text("signer")), "1".equals(row.text("preinstalled")), runtime);
	}

	/**
	 * Bring a version code into its one notation, as apps are told apart by it.
	 * @param text as a device reports it
	 * @return its digits without leading zeros; empty if it cannot be read, which is the
	 * same as not known
	 */
	public static String versionCode(String text) {
		Long code = parsed(text);
		return (code != null) ? code.toString() : "";
	}

	private static @Nullable Long versionCode(RowReader row) {
		return parsed(row.text("version_code"));
	}

	private static @Nullable Long parsed(String text) {
		try {
			return (text.isEmpty() || text.startsWith("+") || text.startsWith("-")) ? null : Long.valueOf(text);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
