package org.campusctl.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;

import org.campusctl.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeysTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T20:00:00Z"), ZoneOffset.UTC);

	private static final byte[] ROW = { 1, 2, 3 };

	private static final byte[] PLAIN = "张三".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path home;

	private KeyFile file;

	private Keys keys;

	@BeforeEach
	void makeKeys() {
		this.file = new KeyFile(this.home);
		this.keys = this.file.readOrMake(CLOCK, KeysTests::ignore);
	}

	@Test
	void opensWhatItSealed() {
		byte[] sealed = this.keys.seal("student", SealedGroup.IDENTITY, ROW, PLAIN);
		assertThat(sealed).hasSizeBetween(PLAIN.length + 41, PLAIN.length + 60);
		assertThat(this.file.read().open("student", SealedGroup.IDENTITY, ROW, sealed)).isEqualTo(PLAIN);
		assertThat(this.keys.seal("student", SealedGroup.IDENTITY, ROW, PLAIN)).isNotEqualTo(sealed);
	}

	@Test
	void opensNothingThatWasAlteredOrMoved() {
		byte[] sealed = this.keys.seal("student", SealedGroup.IDENTITY, ROW, PLAIN);
		for (int i = 0; i < sealed.length; i++) {
			byte[] altered = sealed.clone();
			altered[i] ^= 1;
			assertRefused("student", SealedGroup.IDENTITY, ROW, altered);
		}
		assertRefused("student", SealedGroup.IDENTITY, ROW, Arrays.copyOf(sealed, sealed.length - 1));
		assertRefused("staff", SealedGroup.IDENTITY, ROW, sealed);
		assertRefused("student", SealedGroup.CONTACT, ROW, sealed);
		assertRefused("student", SealedGroup.IDENTITY, new byte[] { 1, 2, 4 }, sealed);
	}

	@Test
	void indexIsTheFirstHalfOfHmacSha256() {
		Map<IndexKey, byte[]> fixed = new EnumMap<>(IndexKey.class);
		for (IndexKey index : IndexKey.values()) {
			fixed.put(index, new byte[32]);
		}
		// RFC 4231, test case 2; its short key is padded with zeros by HMAC itself.
		fixed.put(IndexKey.PHONE, Arrays.copyOf("Jefe".getBytes(StandardCharsets.US_ASCII), 32));
		Keys known = new Keys(fixed, "{}", java.time.LocalDate.EPOCH, 0, 0);
		assertThat(HexFormat.of().formatHex(known.index(IndexKey.PHONE, "what do ya want for nothing?")))
			.isEqualTo("5bdcc146bf60754e6a042426089575c7");
		assertThat(known.index(IndexKey.PHONE, "")).hasSize(Keys.INDEX_BYTES);
	}

	@Test
	void indexesOfDifferentUsesCannotBeJoined() {
		assertThat(Arrays.stream(IndexKey.values())
			.map((index) -> HexFormat.of().formatHex(this.keys.index(index, "13800000000")))).doesNotHaveDuplicates();
	}

	@Test
	void indexIsTheSameInEveryThread() {
		byte[] expected = this.keys.index(IndexKey.NAME, "张三");
		assertThat(IntStream.range(0, 2000).parallel().mapToObj((i) -> this.keys.index(IndexKey.NAME, "张三")))
			.allSatisfy((index) -> assertThat(index).isEqualTo(expected));
	}

	@Test
	void fileIsForItsOwnerOnlyAndStays() throws IOException {
		assertThat(this.file.modesRight()).isTrue();
		String content = Files.readString(this.file.file());
		assertThat(this.file.readOrMake(CLOCK, KeysTests::ignore).index(IndexKey.NAME, "a"))
			.isEqualTo(this.keys.index(IndexKey.NAME, "a"));
		assertThat(this.file.file()).hasContent(content);
		assertThat(this.keys.created()).hasToString("2026-03-01");
		assertThat(this.keys.sealingKeyCount()).isEqualTo(1);
		Files.setPosixFilePermissions(this.file.file(), PosixFilePermissions.fromString("rw-r-----"));
		assertThat(this.file.modesRight()).isFalse();
	}

	@Test
	void damagedFileIsRefusedWithoutShowingIt() throws IOException {
		String content = Files.readString(this.file.file());
		Files.writeString(this.file.file(), content.substring(0, content.length() / 2));
		assertThatExceptionOfType(Failure.class).isThrownBy(this.file::read)
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo("keys.damaged"))
			.satisfies((failure) -> assertThat(failure.getCause()).isNull());
		Files.writeString(this.file.file(), content.replace("\"format\" : 1", "\"format\" : 2"));
		assertThatExceptionOfType(Failure.class).isThrownBy(this.file::read)
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo("keys.format"));
	}

	@Test
	void showsNoKeyAsText() throws IOException {
		assertThat(this.keys).hasToString("Keys[created=2026-03-01]");
		assertThat(new Login("campus_work", "secret-1")).hasToString("Login[campus_work]");
		assertThat(Database.embedded(5432, new Login("a", "secret-1"), new Login("b", "secret-2")).toString())
			.doesNotContain("secret");
	}

	private void assertRefused(String dataset, SealedGroup group, byte[] row, byte[] sealed) {
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> this.keys.open(dataset, group, row, sealed))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo("keys.cannot-open"));
	}

	private static void ignore(String code) {
		// Nobody else makes these keys.
	}

}
