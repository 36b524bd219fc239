package org.campusctl.admission.identity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/**
 * Names of apps and developers in the form in which they are compared: NFKC, case folded,
 * without blanks, full width as half width, without characters that nobody sees
 * (zero-width, right-to-left marks).
 */
public final class AppName {

	private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

	private AppName() {
	}

	/**
	 * Return the form in which a name is compared.
	 * @param name the name as it stands
	 * @return the form; empty when nothing visible is left
	 */
	public static String normalise(String name) {
		if (name.isEmpty()) {
			return "";
		}
		String folded = FOLDING.normalize(name);
		StringBuilder visible = new StringBuilder(folded.length());
		folded.codePoints().filter(AppName::isVisible).forEach(visible::appendCodePoint);
		return visible.toString();
	}

	/**
	 * Tell whether a name holds characters that nobody sees but that change how it reads
	 * or compares: zero-width characters and marks of writing direction. Selectors of
	 * emoji style are not meant.
	 * @param name the name as it stands
	 * @return whether there is one
	 */
	public static boolean hasHiddenCharacters(String name) {
		return name.codePoints()
			.anyMatch((point) -> UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
					&& !UCharacter.hasBinaryProperty(point, UProperty.VARIATION_SELECTOR));
	}

	private static boolean isVisible(int point) {
		return !UCharacter.isUWhiteSpace(point) && !Character.isISOControl(point)
				&& UCharacter.getType(point) != Character.FORMAT;
	}

}
