package org.campusctl.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and who may enter. Connections carry the settings that keep
 * values out of error messages.
 *
 * @param url JDBC URL without user and password
 * @param address host and port, for messages
 * @param embedded whether it is the embedded server's
 * @param owner the role that owns the schema
 * @param work the role that does the daily work
 */
record Database(String url, String address, boolean embedded, Login owner, Login work) {

	private static final String PREFIX = "jdbc:postgresql:";

	/** What every connection has; wins over the same name in the configured URL. */
	private static final Map<String, String> OURS = Map.of("logServerErrorDetail", "false", "reWriteBatchedInserts",
			"true", "ApplicationName", applicationName(), "tcpKeepAlive", "true", "currentSchema",
			"campus,staging,batch");

	/** Process, user and host, as others see them in the list of connections. */
	private static String applicationName() {
		String name = "campusctl " + ProcessHandle.current().pid() + " " + System.getProperty("user.name", "?") + "@"
				+ HostName.get();
		// The server keeps 63 bytes of it.
		String ascii = name.replaceAll("[^\\x21-\\x7e ]", "?");
		return (ascii.length() > 63) ? ascii.substring(0, 63) : ascii;
	}

	static Database embedded(int port, Login owner, Login work) {
		String address = "127.0.0.1:" + port;
		return new Database(PREFIX + "//" + address + "/" + Cluster.DATABASE + "?sslmode=disable&gssEncMode=disable",
				address, true, owner, work);
	}

	/**
	 * Return another database of the same embedded server.
	 * @param name its name
	 * @return the database
	 */
	Database named(String name) {
		return new Database(this.url.replaceFirst("/[^/?]*\\?", "/" + name + "?"), this.address, this.embedded,
				this.owner, this.work);
	}

	/**
	 * Read the settings of a city's server.
	 * @param settings with a URL
	 * @return the database; not yet connected
	 * @throws Failure 78 if something is missing or a password stands in the URL
	 */
	static Database server(StorageSettings settings) {
		String configured = settings.url();
		if (configured == null || !configured.startsWith(PREFIX)) {
			throw new Failure(FailureKind.CONFIGURATION, "storage.url");
		}
		int question = configured.indexOf('?');
		String base = (question < 0) ? configured : configured.substring(0, question);
		Map<String, String> parameters = new TreeMap<>();
		if (question >= 0) {
			for (String parameter : configured.substring(question + 1).split("&", -1)) {
				int equals = parameter.indexOf('=');
				String name = (equals < 0) ? parameter : parameter.substring(0, equals);
				if (name.equalsIgnoreCase("password") || name.equalsIgnoreCase("user")
						|| name.equalsIgnoreCase("sslpassword")) {
					throw new Failure(FailureKind.CONFIGURATION, "storage.url-secret", name);
				}
				if (!name.isEmpty() && !OURS.containsKey(name)) {
					parameters.put(name, parameter);
				}
			}
		}
		if (base.contains("@")) {
			throw new Failure(FailureKind.CONFIGURATION, "storage.url-secret", "user");
		}
		parameters.putIfAbsent("connectTimeout", "connectTimeout=10");
		Login owner = login(settings.owner(), settings.ownerPasswordFile(), "owner");
		Login work = (settings.work() != null) ? login(settings.work(), settings.workPasswordFile(), "work") : owner;
		return new Database(base + "?" + String.join("&", parameters.values()), address(base), false, owner, work);
	}

	private static Login login(@Nullable String role, @Nullable Path file, String which) {
		if (role == null || role.isBlank() || file == null) {
			throw new Failure(FailureKind.CONFIGURATION, "storage.role-missing", which);
		}
		return PasswordFiles.read(file, role);
	}

	private static String address(String base) {
		String rest = base.substring(PREFIX.length());
		if (!rest.startsWith("//")) {
			return "localhost:5432";
		}
		int slash = rest.indexOf('/', 2);
		return rest.substring(2, (slash < 0) ? rest.length() : slash);
	}

	/**
	 * Return a connection of the owner, outside any pool.
	 * @return to be closed
	 * @throws SQLException if that fails
	 */
	Connection connectOwner() throws SQLException {
		return connect(this.owner);
	}

	Connection connectWork() throws SQLException {
		return connect(this.work);
	}

	private Connection connect(Login login) throws SQLException {
		Properties properties = properties();
		properties.setProperty("user", login.role());
		properties.setProperty("password", login.password());
		return DriverManager.getConnection(this.url, properties);
	}

	Properties properties() {
		Properties properties = new Properties();
		properties.putAll(OURS);
		return properties;
	}

	@Override
	public String toString() {
		return "Database[" + this.address + "]";
	}

}
