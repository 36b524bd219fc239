package org.campusctl.batch.admission;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.campusctl.admission.Decision;
import org.campusctl.admission.change.FindingLine;
import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;
import org.campusctl.compliance.Parsed;
import org.campusctl.mappings.table.AppFindingRow;
import org.campusctl.mappings.table.SeenAppRow;

import org.jspecify.annotations.Nullable;

/**
 * Makes apps of stored rows. The same signers stand in the rows of thousands of schools,
 * so what was read last is kept. Serves one thread.
 */
final class SeenApps {

	private static final int KEPT = 20_000;

	private final Map<String, Signers> signers = new HashMap<>();

	App app(SeenAppRow row) {
		return new App(platform(row.platform()), text(row.packageId()), text(row.appName()), text(row.developer()),
				code(text(row.versionCode())), text(row.versionName()), signers(text(row.signer())), row.preinstalled(),
				row.runtime());
	}

	App app(AppFindingRow row) {
		return new App(platform(row.platform()), text(row.packageId()), text(row.appName()), text(row.developer()),
				row.versionCode(), text(row.versionName()), signers(text(row.signer())), row.preinstalled(), false);
	}

	private Signers signers(String text) {
		if (this.signers.size() >= KEPT) {
			this.signers.clear();
		}
		return this.signers.computeIfAbsent(text, Signers::parseReadable);
	}

	static FindingLine line(App app, Decision decision) {
		return new FindingLine(app.platform(), app.packageId(), app.name(), app.signers(), app.version(), decision);
	}

	static Platform platform(String code) {
		if (Platform.parse(code) instanceof Parsed.Ok<Platform> ok) {
			return ok.value();
		}
		throw new IllegalStateException("a stored platform is one of the contract");
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

	/** A version code that cannot be read counts as not known; it was warned of. */
	private static @Nullable Long code(String text) {
		return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
	}

}
