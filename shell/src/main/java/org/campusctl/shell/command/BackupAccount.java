package org.campusctl.shell.command;

import org.campusctl.failure.Messages;
import org.campusctl.shell.output.Output;
import org.campusctl.storage.BackupSummary;

/**
 * Tells people about a backup.
 */
final class BackupAccount {

	private BackupAccount() {
	}

	static Output of(BackupSummary backup, Messages messages) {
		return new Facts(messages).add("file", backup.file())
			.add("bytes", backup.bytes())
			.add("snapshot", backup.created())
			.add("schemaVersion", backup.schemaVersion())
			.add("tables", backup.tables())
			.add("rows", backup.rows())
			.to(Output.of(backup));
	}

}
