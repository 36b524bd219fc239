package org.campusctl.failure;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/**
 * Texts for people, found by code in the bundle {@code messages} of the package that the
 * text belongs to. Texts are {@link MessageFormat} patterns: a single quote is written
 * twice.
 */
public final class Messages {

	private static final List<String> PACKAGES = List.of("failure", "compliance", "storage", "roster", "network",
			"admission", "mappings.file", "mappings.table", "reports", "batch", "shell");

	private static final ResourceBundle.Control NO_DEFAULT_LOCALE = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final Locale locale;

	private final List<ResourceBundle> bundles;

	private Messages(Locale locale) {
		this.locale = locale;
		this.bundles = new ArrayList<>();
		for (String name : PACKAGES) {
			String base = "org.campusctl." + name + ".messages";
			try {
				this.bundles
					.add(ResourceBundle.getBundle(base, locale, Messages.class.getClassLoader(), NO_DEFAULT_LOCALE));
			}
			catch (MissingResourceException ex) {
				// That module is not on the class path, or has no texts.
			}
		}
	}

	/**
	 * Return the texts in a language.
	 * @param locale {@code zh*} for Chinese; English otherwise
	 * @return the texts
	 */
	public static Messages in(Locale locale) {
		return locale.getLanguage().equals("zh") ? Chinese.MESSAGES : English.MESSAGES;
	}

	/**
	 * Return the text of a code.
	 * @param code the key
	 * @param arguments values for the placeholders
	 * @return the text, or the code with its arguments if there is none
	 */
	public String text(String code, Object... arguments) {
		String pattern = pattern(code);
		if (pattern == null) {
			return (arguments.length == 0) ? code : code + " " + List.of(arguments);
		}
		return new MessageFormat(pattern, this.locale).format(arguments);
	}

	/**
	 * Tell whether a code has a text.
	 * @param code the key
	 * @return whether there is a text for it
	 */
	public boolean has(String code) {
		return pattern(code) != null;
	}

	private @Nullable String pattern(String code) {
		for (ResourceBundle bundle : this.bundles) {
			if (bundle.containsKey(code)) {
				return bundle.getString(code);
			}
		}
		return null;
	}

	private static final class Chinese {

		static final Messages MESSAGES = new Messages(Locale.SIMPLIFIED_CHINESE);

	}

	private static final class English {

		static final Messages MESSAGES = new Messages(Locale.ENGLISH);

	}

}
