package org.campusctl.storage;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of the database without changing anything ({@code db status}).
 *
 * @param embedded whether it is the embedded server's, else a city's own
 * @param running whether it answers
 * @param address host and port, or null for an embedded server that does not run
 * @param version version of the server, or null if it does not run
 * @param dataDirectory data directory relative to the home, or null for a city's server
 * @param pid process number of the embedded server, or null
 * @param kept whether the embedded server stays up when its last user leaves
 * @param schemaVersion newest migration applied, 0 for none, or null if it does not run
 * @param pending migrations of this tool that are not applied, or null if it does not run
 * @param bytes size of the database, or null if it does not run
 * @param otherClients connections of others, or null if it does not run
 */
public record DataCentreStatus(boolean embedded, boolean running, @Nullable String address, @Nullable String version,
		@Nullable String dataDirectory, @Nullable Long pid, boolean kept, @Nullable Integer schemaVersion,
		@Nullable Integer pending, @Nullable Long bytes, @Nullable Integer otherClients) {
}
