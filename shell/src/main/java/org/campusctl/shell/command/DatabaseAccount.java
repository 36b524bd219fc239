package org.campusctl.shell.command;

import org.campusctl.failure.Messages;
import org.campusctl.shell.output.Output;
import org.campusctl.storage.DataCentreStatus;

import org.jspecify.annotations.Nullable;

/**
 * Tells people about the database.
 */
final class DatabaseAccount {

	private static final long MEGABYTE = 1_000_000;

	private DatabaseAccount() {
	}

	static Output of(boolean prepared, DataCentreStatus status, Messages messages) {
		Output output = Output
			.of(new Status(prepared, status.embedded(), status.running(), status.address(), status.version(),
					status.dataDirectory(), status.pid(), status.kept(), status.schemaVersion(), status.pending(),
					status.bytes(), status.otherClients()))
			.line(headline(prepared, status));
		Facts facts = new Facts(messages)
			.add("database", status.embedded() ? "embedded" : "server",
					messages.text(status.embedded() ? "fact.embedded" : "fact.server"))
			.add("prepared", prepared)
			.add("running", status.running())
			.add("address", status.address())
			.add("version", status.version())
			.add("dataDirectory", prepared ? status.dataDirectory() : null)
			.add("pid", status.pid())
			.add("kept", status.kept())
			.add("schemaVersion", status.schemaVersion())
			.add("pending", status.pending())
			.add("bytes", status.bytes(), megabytes(status.bytes()))
			.add("otherClients", status.otherClients());
		output = facts.to(output);
		Integer pending = status.pending();
		return (pending != null && pending > 0) ? output.line("db.pending", String.valueOf(pending)) : output;
	}

	private static String headline(boolean prepared, DataCentreStatus status) {
		if (!prepared) {
			return "db.never-started";
		}
		if (!status.running()) {
			return "db.rests";
		}
		return status.kept() ? "db.runs-kept" : "db.runs";
	}

	private static String megabytes(@Nullable Long bytes) {
		return (bytes != null) ? (bytes + MEGABYTE - 1) / MEGABYTE + " MB" : "";
	}

	/**
	 * The status for programs.
	 *
	 * @param prepared whether the embedded server was ever started; true for a city's
	 */
	record Status(boolean prepared, boolean embedded, boolean running, @Nullable String address,
			@Nullable String version, @Nullable String dataDirectory, @Nullable Long pid, boolean kept,
			@Nullable Integer schemaVersion, @Nullable Integer pending, @Nullable Long bytes,
			@Nullable Integer otherClients) {

	}

}
