package org.campusctl.shell.terminal;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * The database that this process has opened, for the prompt.
 */
public final class DatabaseInUse {

	private final AtomicReference<@Nullable String> name = new AtomicReference<>();

	/**
	 * Note that the database was opened.
	 * @param name short name without user and password
	 */
	public void opened(String name) {
		this.name.set(name);
	}

	/**
	 * Return the name of the open database.
	 * @return its name, or null if none is open
	 */
	public @Nullable String name() {
		return this.name.get();
	}

}
