package org.campusctl.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Hands out one connection that is in a transaction, again and again, and keeps its users
 * from ending that transaction: so migrations become part of something larger that
 * succeeds or fails as a whole.
 */
final class OneConnection extends PlainDataSource {

	private final Connection connection;

	OneConnection(Connection connection) {
		this.connection = connection;
	}

	@Override
	public Connection getConnection() {
		return (Connection) Proxy.newProxyInstance(OneConnection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "commit", "close", "setAutoCommit", "setReadOnly" -> null;
					// Whoever rolls back has failed; the transaction must not go on.
					case "rollback" -> throw new SQLException("a part of the transaction failed", "25P02");
					case "isClosed" -> false;
					case "hashCode" -> System.identityHashCode(proxy);
					case "equals" -> proxy == arguments[0];
					default -> {
						try {
							yield method.invoke(this.connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getTargetException();
						}
					}
				});
	}

}
