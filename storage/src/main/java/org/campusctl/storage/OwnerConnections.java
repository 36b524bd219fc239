package org.campusctl.storage;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Unpooled connections of the owner, for migrations.
 */
final class OwnerConnections extends PlainDataSource {

	private final Database database;

	OwnerConnections(Database database) {
		this.database = database;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return this.database.connectOwner();
	}

}
