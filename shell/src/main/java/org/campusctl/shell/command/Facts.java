package org.campusctl.shell.command;

import org.campusctl.failure.Messages;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;

import org.jspecify.annotations.Nullable;

/**
 * Facts about one thing, a line each: named in the user's language for people, with
 * stable keys as CSV.
 */
final class Facts {

	private final Messages messages;

	private final Table shown = Table.of(Column.text("fact"), Column.text("value"));

	private final Table csv = Table.of(Column.text("key"), Column.text("value"));

	Facts(Messages messages) {
		this.messages = messages;
	}

	/**
	 * Add a fact that reads the same in every language.
	 * @param key stable English name; {@code fact.KEY} is its name for people
	 * @param value the value; null for one that is not known, which people are not shown
	 * @return these facts
	 */
	Facts add(String key, @Nullable Object value) {
		return add(key, value, String.valueOf(value));
	}

	/**
	 * Add a fact.
	 * @param key stable English name
	 * @param value the value for programs, or null
	 * @param text the value for people
	 * @return these facts
	 */
	Facts add(String key, @Nullable Object value, String text) {
		if (value != null) {
			this.shown.row(this.messages.text("fact." + key), text);
		}
		this.csv.row(key, value);
		return this;
	}

	/**
	 * Add yes or no.
	 * @param key stable English name
	 * @param value whether it is so
	 * @return these facts
	 */
	Facts add(String key, boolean value) {
		return add(key, value, this.messages.text(value ? "fact.yes" : "fact.no"));
	}

	Output to(Output output) {
		return output.table(this.shown).csv(this.csv);
	}

}
