package org.campusctl.storage;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Where the database and the keys are.
 *
 * @param home the tool's home; holds {@code postgres/} and {@code keys/}
 * @param url JDBC URL of a PostgreSQL server, or null for the embedded one
 * @param owner role that owns the schema, used for migrations and bulk apply; null for
 * the embedded server's own
 * @param ownerPasswordFile file whose first line is the owner's password
 * @param work role that does the daily work and owns the staging schema only; null for
 * the embedded server's own; on a city's server, null when the owner does everything
 * @param workPasswordFile file whose first line is the work role's password
 * @param keepRunning whether the embedded server stays up when the last process leaves
 */
public record StorageSettings(Path home, @Nullable String url, @Nullable String owner, @Nullable Path ownerPasswordFile,
		@Nullable String work, @Nullable Path workPasswordFile, boolean keepRunning) {

	/**
	 * Return the settings of an embedded server.
	 * @param home the tool's home
	 * @return the settings
	 */
	public static StorageSettings embedded(Path home) {
		return new StorageSettings(home, null, null, null, null, null, false);
	}

	@Override
	public String toString() {
		// A URL that somebody wrote a password into is refused later; do not show it
		// here.
		int question = (this.url != null) ? this.url.indexOf('?') : -1;
		String shown = (this.url != null && question >= 0) ? this.url.substring(0, question) + "?..." : this.url;
		return "StorageSettings[home=" + this.home + ", url=" + shown + ", owner=" + this.owner + ", work=" + this.work
				+ ", keepRunning=" + this.keepRunning + "]";
	}

}
