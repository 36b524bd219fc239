package org.campusctl.admission.lists;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;
import org.campusctl.admission.identity.VersionRange;
import org.campusctl.compliance.Parsed;

import org.jspecify.annotations.Nullable;

/**
 * One app and scope of the admission list (contract: app admission, {@code whitelist}).
 *
 * @param list name of the list
 * @param state admitted, under probation, or denied
 * @param platform platform, or {@link Platform#ANY}
 * @param packageId package id, or empty
 * @param appName name under which it is listed, or empty
 * @param developer developer, or empty
 * @param signers accepted signing certificates
 * @param versions admitted versions
 * @param filings filing numbers as they stand
 * @param scope schools for which it is admitted
 * @param validity days on which it is in force
 * @param reviewDue day from which a review is due, or null
 * @param listValidTo last day of the whole list, or null
 * @param reason why it has its state
 * @param evidence where that is documented
 */
public record WhitelistEntry(String list, State state, Platform platform, String packageId, String appName,
		String developer, Signers signers, VersionRange versions, Filings filings, AdmissionScope scope,
		Validity validity, @Nullable LocalDate reviewDue, @Nullable LocalDate listValidTo, String reason,
		String evidence) implements ListEntry {

	@Override
	public String key() {
		return "whitelist:" + this.list + ":"
				+ ListEntry.appKey(this.platform, this.packageId, this.appName, this.developer);
	}

	/**
	 * Return what people call the app.
	 * @return the name, or the package id
	 */
	public String title() {
		return this.appName.isEmpty() ? this.packageId : this.appName;
	}

	/** What the list says of an app. */
	public enum State {

		/** Admitted. */
		WHITE("白", "白名单"),
		/** Under probation. */
		GREY("灰", "灰名单"),
		/** Denied. */
		BLACK("黑", "黑名单");

		private final String title;

		private final String longTitle;

		State(String title, String longTitle) {
			this.title = title;
			this.longTitle = longTitle;
		}

		/**
		 * Read a state.
		 * @param text {@code white}, {@code grey}, {@code black}, or the Chinese word
		 * @return the state, or {@code value.code}
		 */
		public static Parsed<State> parse(String text) {
			String wanted = text.strip();
			return Arrays.stream(values())
				.filter((state) -> state.title.equals(wanted) || state.longTitle.equals(wanted)
						|| state.name().equals(wanted.toUpperCase(Locale.ROOT)))
				.findFirst()
				.map(Parsed::ok)
				.orElseGet(() -> Parsed.bad("value.code"));
		}

	}

}
