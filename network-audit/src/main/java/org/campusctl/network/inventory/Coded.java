package org.campusctl.network.inventory;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A value of a closed list, written as a code in files.
 */
public interface Coded {

	/**
	 * Return the code.
	 * @return lower case, as in the contract
	 */
	String code();

	/**
	 * Find a value by its code, in any case.
	 * @param type the closed list
	 * @param code the code
	 * @param <E> type of the value
	 * @return the value, or null if there is none
	 */
	static <E extends Enum<E> & Coded> @Nullable E find(Class<E> type, String code) {
		for (E value : type.getEnumConstants()) {
			if (value.code().equalsIgnoreCase(code)) {
				return value;
			}
		}
		return null;
	}

	/**
	 * List the codes.
	 * @param type the closed list
	 * @param <E> type of the value
	 * @return the codes in order
	 */
	static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
		List<String> codes = new ArrayList<>();
		for (E value : type.getEnumConstants()) {
			codes.add(value.code());
		}
		return codes;
	}

}
