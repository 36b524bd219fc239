package org.campusctl.admission.identity;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.campusctl.compliance.Parsed;

/**
 * A number under which an app is filed with an authority. Only the form can be checked
 * offline, not whether the number exists.
 */
public sealed interface FilingNumber {

	/**
	 * Filing of an education app (教育移动互联网应用程序备案): {@code 教APP备} + 7 digits + {@code 号},
	 * the first two being the province.
	 *
	 * @param digits 7 digits
	 */
	record EducationApp(String digits) implements FilingNumber {

		private static final Pattern FORM = Pattern.compile("教APP备(\\d{7})号");

		/** First two digits of GB/T 2260. */
		private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32",
				"33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61",
				"62", "63", "64", "65", "71", "81", "82");

		/**
		 * Read a number.
		 * @param text the number; width and case do not matter
		 * @return the number, or {@code filing.form}
		 */
		public static Parsed<EducationApp> parse(String text) {
			Matcher matcher = FORM.matcher(fold(text));
			if (matcher.matches() && PROVINCES.contains(matcher.group(1).substring(0, 2))) {
				return Parsed.ok(new EducationApp(matcher.group(1)));
			}
			return Parsed.bad("filing.form", "教APP备1234567号");
		}

		@Override
		public String toString() {
			return "教APP备" + this.digits + "号";
		}

	}

	/**
	 * Filing of a web site, app or mini program (ICP备案): province, {@code ICP备}, 8 or 10
	 * digits, {@code 号}; {@code -n} for a site, {@code -nA} for an app, {@code -nX} for a
	 * mini program.
	 *
	 * @param number province to {@code 号}
	 * @param suffix what follows, or empty
	 */
	record Icp(String number, String suffix) implements FilingNumber {

		private static final Pattern FORM = Pattern
			.compile("([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备(?:\\d{8}|\\d{10})号)(-\\d+[AX]?)?");

		/**
		 * Read a number.
		 * @param text the number; width and case do not matter
		 * @return the number, or {@code filing.form}
		 */
		public static Parsed<Icp> parse(String text) {
			Matcher matcher = FORM.matcher(fold(text));
			if (!matcher.matches()) {
				return Parsed.bad("filing.form", "浙ICP备12345678号-1A");
			}
			String suffix = matcher.group(2);
			return Parsed.ok(new Icp(matcher.group(1), (suffix != null) ? suffix : ""));
		}

		@Override
		public String toString() {
			return this.number + this.suffix;
		}

	}

	/**
	 * Filing under the multi-level protection scheme (等保备案): 11 digits, or with {@code -}
	 * and 5 digits.
	 *
	 * @param text the number
	 */
	record Mlps(String text) implements FilingNumber {

		private static final Pattern FORM = Pattern.compile("\\d{11}(?:-\\d{5})?");

		/**
		 * Read a number.
		 * @param text the number; width does not matter
		 * @return the number, or {@code filing.form}
		 */
		public static Parsed<Mlps> parse(String text) {
			String folded = fold(text);
			return FORM.matcher(folded).matches() ? Parsed.ok(new Mlps(folded))
					: Parsed.bad("filing.form", "33020012345-00001");
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	private static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.replaceAll("\\s", "")
			.replace('–', '-')
			.toUpperCase(java.util.Locale.ROOT);
	}

}
