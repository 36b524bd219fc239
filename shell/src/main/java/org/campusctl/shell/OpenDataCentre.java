package org.campusctl.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;

import org.campusctl.shell.output.Console;
import org.campusctl.shell.settings.Settings;
import org.campusctl.shell.terminal.DatabaseInUse;
import org.campusctl.storage.DataCentre;

import org.jspecify.annotations.Nullable;

/**
 * The data centre that this process works with: entered by the first command that needs
 * it, left when the process ends.
 */
public final class OpenDataCentre implements AutoCloseable {

	private final Settings settings;

	private final DatabaseInUse database;

	private @Nullable DataCentre centre;

	private FileTime keysAtEntry = FileTime.fromMillis(0);

	OpenDataCentre(Settings settings, DatabaseInUse database) {
		this.settings = settings;
		this.database = database;
	}

	/**
	 * Enter the data centre, or return it if it is open.
	 * @param console told when something takes time, such as the first start
	 * @return the data centre
	 */
	public synchronized DataCentre enter(Console console) {
		if (this.centre != null && !keysWritten().equals(this.keysAtEntry)) {
			// Rotated or imported by another process: what is open has the old ones.
			leave();
		}
		if (this.centre != null && this.centre.isGone()) {
			// Its server was killed under an earlier command.
			leave();
		}
		DataCentre known = this.centre;
		if (known == null) {
			known = DataCentre.open(this.settings.storage(), console::say);
			this.centre = known;
			this.keysAtEntry = keysWritten();
			this.database.opened(this.settings.databaseName());
		}
		return known;
	}

	private FileTime keysWritten() {
		try {
			return Files.getLastModifiedTime(this.settings.storage().home().resolve("keys/keys.json"));
		}
		catch (IOException ex) {
			return FileTime.fromMillis(0);
		}
	}

	/** Leave the data centre; the next command that needs it enters again. */
	public synchronized void leave() {
		if (this.centre != null) {
			this.centre.close();
			this.centre = null;
		}
	}

	@Override
	public void close() {
		leave();
	}

}
