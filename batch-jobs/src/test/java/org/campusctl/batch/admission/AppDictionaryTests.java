package org.campusctl.batch.admission;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.campusctl.compliance.Cells;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AppDictionaryTests {

	private final AppDictionary dictionary = new AppDictionary(AppDictionaryTests::hash, 2);

	@Test
	void theFirstRowWithANumberSaysWhichAppItIs() {
		Map<String, String> explained = new HashMap<>();
		for (String id : List.of("a", "b", "a", "a", "c", "a", "b", "c")) {
			String number = this.dictionary.number(row(id, "d"));
			String said = this.dictionary.column(row(id, "d"), "package_id");
			if (explained.containsKey(number)) {
				assertThat(said).isEmpty();
				assertThat(this.dictionary.runtime(row(id, "d"))).isEmpty();
			}
			else {
				assertThat(said).isEqualTo(id);
				assertThat(this.dictionary.runtime(row(id, "d"))).isEqualTo("0");
			}
			assertThat(explained.computeIfAbsent(number, (first) -> said)).isEqualTo(id);
		}
		assertThat(explained).as("apps that were forgotten get another number").hasSize(6);
	}

	@Test
	void everyThreadExplainsItsOwnNumbers() throws InterruptedException, ExecutionException {
		String here = this.dictionary.number(row("a", "d"));
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			assertThat(other.submit(() -> this.dictionary.number(row("a", "d"))).get()).isNotEqualTo(here);
			assertThat(other.submit(() -> this.dictionary.column(row("a", "d"), "package_id")).get()).isEqualTo("a");
		}
		finally {
			other.shutdownNow();
		}
	}

	@Test
	void everythingThatTellsAppsApartGivesANumber() {
		List<Cells> rows = List.of(row("a", "d"), new Row(Map.of("platform", "ios", "package_id", "a")),
				new Row(Map.of("platform", "android", "package_id", "a", "signer", "sha1:" + "11".repeat(20))),
				new Row(Map.of("platform", "android", "package_id", "a", "version_name", "1")),
				new Row(Map.of("platform", "android", "package_id", "a", "version_code", "1")),
				new Row(Map.of("platform", "linux", "package_id", "liba1", "source", "deb_packages")),
				new Row(Map.of("platform", "linux", "package_id", "liba1")));
		AppDictionary large = new AppDictionary(AppDictionaryTests::hash);
		assertThat(rows.stream().map(large::number).distinct()).hasSameSizeAs(rows);
		large.number(rows.get(5));
		assertThat(large.runtime(rows.get(5))).isEmpty();
	}

	@Test
	void whatIsTheSameAppIsWrittenTheSameWay() {
		assertThat(said("version_code", "0042")).isEqualTo("42");
		assertThat(said("version_code", "9223372036854775807")).isEqualTo("9223372036854775807");
		assertThat(said("version_code", "99999999999999999999")).isEmpty();
		assertThat(said("version_code", "-1")).isEmpty();
		assertThat(said("version_code", "1.0")).isEmpty();
		assertThat(said("signer", "AA:" + "bb".repeat(19))).isEqualTo("sha1:aa" + "bb".repeat(19));
	}

	private String said(String column, String cell) {
		Cells row = new Row(Map.of("platform", "android", "package_id", "a", column, cell));
		this.dictionary.number(row);
		return this.dictionary.column(row, column);
	}

	@Test
	void aDeviceHasOneNumberEverywhere() {
		String first = this.dictionary.device(row("a", "PAD-1"));
		assertThat(this.dictionary.device(row("a", "PAD-2"))).isNotEqualTo(first);
		assertThat(this.dictionary.device(row("b", "PAD-1"))).isEqualTo(first);
	}

	private static byte[] hash(String text) {
		return Arrays.copyOf(new StringBuilder(text).reverse().toString().getBytes(StandardCharsets.UTF_8), 16);
	}

	private static Cells row(String packageId, String device) {
		return new Row(Map.of("platform", "android", "package_id", packageId, "device", device));
	}

	/**
	 * A row of an inventory.
	 *
	 * @param values values by column
	 */
	private record Row(Map<String, String> values) implements Cells {

		@Override
		public boolean has(String column) {
			return this.values.containsKey(column);
		}

		@Override
		public String get(String column) {
			return this.values.getOrDefault(column, "");
		}

	}

}
