package org.campusctl.batch.admission;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.campusctl.admission.RuntimeComponents;
import org.campusctl.admission.identity.Platform;
import org.campusctl.admission.identity.Signers;
import org.campusctl.admission.rows.AppRows;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;

import org.jspecify.annotations.Nullable;

/**
 * Numbers the apps of an inventory, so that one row of thousands says in full what the
 * others refer to. The row in which a number first stands carries the app's columns;
 * every thread and every process gives out numbers of its own, so an app may have
 * several. A thread takes rows in the order of the files, hence what is committed is
 * complete at every moment, with nothing beside the rows. For each row {@link #number}
 * comes first, then the columns.
 */
final class AppDictionary {

	/** Columns that tell one app from another. */
	static final List<String> COLUMNS = List.of("platform", "package_id", "app_name", "developer", "version_code",
			"version_name", "signer");

	/** Apps, and devices, that a thread remembers; a city has a few thousand apps. */
	private static final int KEPT = 20_000;

	private static final int NUMBERS_OF_A_MILLISECOND = 20;

	private final ThreadLocal<Remembered> remembered = ThreadLocal.withInitial(Remembered::new);

	private final AtomicLong next = new AtomicLong(System.currentTimeMillis() << NUMBERS_OF_A_MILLISECOND);

	private final Function<String, byte[]> keyedHash;

	private final int kept;

	/**
	 * Begin an empty dictionary.
	 * @param keyedHash hash of at least 8 bytes under a key of the data centre
	 */
	AppDictionary(Function<String, byte[]> keyedHash) {
		this(keyedHash, KEPT);
	}

	AppDictionary(Function<String, byte[]> keyedHash, int kept) {
		this.keyedHash = keyedHash;
		this.kept = kept;
	}

	/**
	 * Return the number of a row's app, and note whether the row has to say which it is.
	 * @param cells the row
	 * @return the number
	 */
	String number(Cells cells) {
		Remembered known = this.remembered.get();
		Identity app = Identity.of(cells, canBeRuntime(cells.get("platform")) != null);
		String number = known.numbers.get(app);
		known.isNew = number == null;
		if (number == null) {
			number = Long.toString(this.next.getAndIncrement());
			known.numbers.put(app, number);
		}
		return number;
	}

	/**
	 * Return a column of the row's app.
	 * @param cells the row
	 * @param column one of {@link #COLUMNS}
	 * @return the cell, signer and version code in their one notation; empty if another
	 * row says it
	 */
	String column(Cells cells, String column) {
		if (!this.remembered.get().isNew) {
			return "";
		}
		String cell = cells.get(column);
		return switch (cell.isEmpty() ? "" : column) {
			case "signer" -> Signers.parseReadable(cell).toString();
			case "version_code" -> AppRows.versionCode(cell);
			default -> cell;
		};
	}

	/**
	 * Tell whether the row's app is a library or runtime.
	 * @param cells the row
	 * @return {@code 1} or {@code 0}; empty if another row says it
	 */
	String runtime(Cells cells) {
		if (!this.remembered.get().isNew) {
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
	 * @return 64 bits as a number
	 */
	String device(Cells cells) {
		Remembered known = this.remembered.get();
		String device = cells.get("device");
		if (!device.equals(known.device)) {
			known.device = device;
			known.deviceNumber = known.devices.computeIfAbsent(device, this::hash);
		}
		return known.deviceNumber;
	}

	private String hash(String device) {
		return Long.toString(ByteBuffer.wrap(this.keyedHash.apply("device|" + device)).getLong());
	}

	/** What one thread remembers of the rows that it took. */
	private final class Remembered {

		private final Map<Identity, String> numbers = bounded();

		private final Map<String, String> devices = bounded();

		private boolean isNew;

		private String device = "";

		private String deviceNumber = "";

		private <K> Map<K, String> bounded() {
			return new LinkedHashMap<>() {

				private static final long serialVersionUID = 1L;

				@Override
				protected boolean removeEldestEntry(Map.Entry<K, String> eldest) {
					return size() > AppDictionary.this.kept;
				}

			};
		}

	}

	/** Everything that tells one app from another. Joining it to one text costs more. */
	private static final class Identity {

		private final String[] parts;

		private final int hash;

		private Identity(String[] parts) {
			this.parts = parts;
			this.hash = Arrays.hashCode(parts);
		}

		static Identity of(Cells cells, boolean withSource) {
			String[] parts = new String[COLUMNS.size() + 1];
			for (int i = 0; i < COLUMNS.size(); i++) {
				parts[i] = cells.get(COLUMNS.get(i));
			}
			parts[COLUMNS.size()] = withSource ? cells.get("source") : "";
			return new Identity(parts);
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Identity that && this.hash == that.hash && Arrays.equals(this.parts, that.parts);
		}

		@Override
		public int hashCode() {
			return this.hash;
		}

	}

}
