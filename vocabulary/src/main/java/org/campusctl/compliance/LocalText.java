package org.campusctl.compliance;

import java.util.Locale;

/**
 * A text of a rule sheet in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record LocalText(String zh, String en) {

	/**
	 * Return the text in a language.
	 * @param locale {@code zh*} for Chinese; English otherwise
	 * @return the text
	 */
	public String in(Locale locale) {
		return locale.getLanguage().equals("zh") ? this.zh : this.en;
	}

}
