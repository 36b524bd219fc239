package org.campusctl.batch.admission;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.admission.RuntimeComponents;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.storage.IndexKey;
import org.campusctl.storage.Keys;

import org.jspecify.annotations.Nullable;

/**
 * Numbers the apps of an inventory, so that one row of thousands says in full what the
 * others refer to. The row in which a number first stands carries the app's columns;
 * numbers are new in every process, and an app may get several. That makes what is staged
 * complete at every commit, with nothing beside the rows. Serves one thread, row by row:
 * {@link #number} first, then the columns.
 */
final class AppDictionary {

	/** Columns that tell one app from another. */
	static final List<String> COLUMNS = List.of("platform", "package_id", "app_name", "developer", "version_code",
			"version_name", "signer");

	/** Apps that are remembered; a city has a few thousand. */
	private static final int KEPT = 40_000;

	private static final int NUMBERS_OF_A_MILLISECOND = 20;

	private static final char SEPARATOR = '\u001f';

	private final Map<String, String> numbers = new HashMap<>();

	private final Map<String, String> devices = new HashMap<>();

	private final StringBuilder text = new StringBuilder(256);

	private final Keys keys;

	private final int kept;

	private long next = System.currentTimeMillis() << NUMBERS_OF_A_MILLISECOND;

	private boolean isNew;

	private String lastDevice = "";

	private String lastDeviceNumber = "";

	AppDictionary(Keys keys) {
		this(keys, KEPT);
	}

	AppDictionary(Keys keys, int kept) {
		this.keys = keys;
		this.kept = kept;
	}

	/**
	 * Return the number of a row's app, and note whether the row has to say which it is.
	 * @param cells the row
	 * @return the number
	 */
	String number(Cells cells) {
		this.text.setLength(0);
		for (String column : COLUMNS) {
			this.text.append(cells.get(column)).append(SEPARATOR);
		}
		if (canBeRuntime(cells.get("platform")) != null) {
			this.text.append(cells.get("source"));
		}
		String app = this.text.toString();
		String number = this.numbers.get(app);
		this.isNew = number == null;
		if (number == null) {
			if (this.numbers.size() >= this.kept) {
				this.numbers.clear();
			}
			number = Long.toString(this.next++);
			this.numbers.put(app, number);
		}
		return number;
	}

	/**
	 * Return a column of the row's app.
	 * @param cells the row
	 * @param column one of {@link #COLUMNS}
	 * @return the cell, a signer in its one notation; empty if another row says it
	 */
	String column(Cells cells, String column) {
		if (!this.isNew) {
			return "";
		}
		String cell = cells.get(column);
		return (column.equals("signer") && !cell.isEmpty()) ? Signers.parseReadable(cell).toString() : cell;
	}

	/**
	 * Tell whether the row's app is a library or runtime.
	 * @param cells the row
	 * @return {@code 1} or {@code 0}; empty if another row says it
	 */
	String runtime(Cells cells) {
		if (!this.isNew) {
			return "";
		}
		Platform platform = canBeRuntime(cells.get("platform"));
		String name = cells.get("app_name");
		return (platform != null && RuntimeComponents.recognise(platform, cells.get("source"),
				name.isEmpty() ? cells.get("package_id") : name, cells.get("developer"))) ? "1" : "0";
	}

	private static @Nullable Platform canBeRuntime(String code) {
		return (code.equals("linux") || code.equals("windows"))
				&& Platform.parse(code) instanceof Parsed.Ok<Platform> ok ? ok.value() : null;
	}

	/**
	 * Return what a device is counted by: a keyed hash, because its name may be that of a
	 * person.
	 * @param cells the row
	 * @return 64 bits as a number; two devices of a school share one by chance less than
	 * once in a billion cities
	 */
	String device(Cells cells) {
		String device = cells.get("device");
		if (device.equals(this.lastDevice)) {
			return this.lastDeviceNumber;
		}
		String number = this.devices.get(device);
		if (number == null) {
			if (this.devices.size() >= this.kept) {
				this.devices.clear();
			}
			byte[] hash = this.keys.index(IndexKey.FINGERPRINT, "device|" + device);
			number = Long.toString(ByteBuffer.wrap(hash).getLong());
			this.devices.put(device, number);
		}
		this.lastDevice = device;
		this.lastDeviceNumber = number;
		return number;
	}

}
