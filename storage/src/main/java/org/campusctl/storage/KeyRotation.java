package org.campusctl.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Consumer;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Replaces the keys of a data centre. The new keys are written beside the old ones first;
 * then everything is sealed and hashed anew in one transaction, with the database's proof
 * of its keys; then the new file takes the place of the old one. A process that dies
 * before the commit has changed nothing, and one that dies behind it leaves only the
 * renaming, which whoever opens the database next completes.
 */
public final class KeyRotation {

	private final DataCentre centre;

	private final KeyFile keyFile;

	/**
	 * Prepare a rotation.
	 * @param settings where the home is
	 * @param centre the data centre, open
	 */
	public KeyRotation(StorageSettings settings, DataCentre centre) {
		this.centre = centre;
		this.keyFile = new KeyFile(HomeFiles.home(settings.home()));
	}

	/**
	 * Tell whether an earlier rotation did not come to its end.
	 * @return whether its new keys are there
	 */
	public boolean isUnfinished() {
		return this.keyFile.hasNext();
	}

	/**
	 * Rotate the keys. The data centre must be closed then: its keys are the old ones.
	 * @param reseal seals and hashes everything anew
	 * @param progress told message codes of slow steps
	 * @throws Failure 75 if somebody works in the database; then nothing has changed
	 */
	public void rotate(Reseal reseal, Consumer<String> progress) {
		Keys old = this.centre.keys();
		this.keyFile.makeNext(Clock.systemUTC(), progress);
		Keys next = this.keyFile.readNext();
		Database database = this.centre.database();
		try (Connection connection = database.connectOwner()) {
			connection.setAutoCommit(false);
			MaintenanceLock.exclusive(connection);
			KeyCheck.read(connection).require(old);
			reseal.run(connection, old, next);
			KeyCheck.replace(connection, next);
			reseal.reached("rotate-commit");
			connection.commit();
		}
		catch (SQLException ex) {
			if ("55P03".equals(ex.getSQLState()) || "40P01".equals(ex.getSQLState())) {
				throw new Failure(ex, FailureKind.LOCKED, "maintenance.in-use");
			}
			throw SqlFailure.of(ex, database);
		}
		reseal.reached("rotate-committed");
		this.keyFile.takeNext(progress);
	}

	/**
	 * Seals and hashes everything anew.
	 */
	@FunctionalInterface
	public interface Reseal {

		/**
		 * Do the work in the transaction of the rotation.
		 * @param connection the owner's, in that transaction, which is left open
		 * @param old keys that everything is sealed and hashed with
		 * @param next keys to use from now on
		 */
		void run(Connection connection, Keys old, Keys next);

		/**
		 * A place was reached at which a crash is of interest.
		 * @param place its name
		 */
		default void reached(String place) {
		}

	}

}
