package org.campusctl.admission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.campusctl.admission.identity.App;
import org.campusctl.admission.identity.AppName;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.lists.SchoolFiling;
import org.campusctl.admission.lists.SchoolProfile;
import org.campusctl.admission.lists.WhitelistEntry;

import org.jspecify.annotations.Nullable;

/**
 * The schools' own filings on a day. An authority that has loaded any filing, valid or
 * not, asks one of each of its schools.
 */
final class FilingIndex {

	private final Set<String> authorities = new HashSet<>();

	private final Map<String, SchoolFilings> schools = new HashMap<>();

	FilingIndex(Collection<SchoolFiling> filings, LocalDate asOf) {
		for (SchoolFiling filing : filings) {
			if (!filing.authorityCode().isEmpty()) {
				this.authorities.add(filing.authorityCode());
			}
			if (filing.validity().covers(asOf)) {
				this.schools.computeIfAbsent(filing.schoolCode(), (code) -> new SchoolFilings()).add(filing);
			}
		}
	}

	boolean isRequiredOf(SchoolProfile school) {
		return this.authorities.contains(school.authorityCode());
	}

	boolean has(SchoolProfile school, FiledAs app) {
		SchoolFilings filings = this.schools.get(school.code());
		return filings != null && filings.has(app);
	}

	/**
	 * Under what a filing would know an app: its package, and the name under which it is
	 * listed, or else its own.
	 *
	 * @param packageId package id in the form in which it compares, or empty
	 * @param ignoreCase whether it compares without case
	 * @param name normalised name
	 */
	record FiledAs(String packageId, boolean ignoreCase, String name) {

		static FiledAs of(App app, @Nullable WhitelistEntry entry) {
			boolean apple = app.platform() == Platform.IOS || app.platform() == Platform.MACOS;
			String name = (entry != null && !entry.appName().isEmpty()) ? entry.appName() : app.name();
			return new FiledAs(app.platform().packageKey(app.packageId()), apple, AppName.normalise(name));
		}

	}

	private static final class SchoolFilings {

		private final Set<String> packages = new HashSet<>();

		private final Set<String> foldedPackages = new HashSet<>();

		private final Set<String> names = new HashSet<>();

		void add(SchoolFiling filing) {
			if (filing.packageId().isEmpty()) {
				this.names.add(AppName.normalise(filing.appName()));
			}
			else {
				this.packages.add(filing.packageId());
				this.foldedPackages.add(filing.packageId().toLowerCase(Locale.ROOT));
			}
		}

		boolean has(FiledAs app) {
			Set<String> ids = app.ignoreCase() ? this.foldedPackages : this.packages;
			return ids.contains(app.packageId()) || (!app.name().isEmpty() && this.names.contains(app.name()));
		}

	}

}
