package org.campusctl.mappings.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Agrees with the decoder, which it saves.
 */
class Utf8CheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "41", "e5ad99", "f0a0ae b7", "c3a9", "edbfbf", "eda080", "ed9fbf", "e08080", "e0a080",
			"f0808080", "f0908080", "f48fbfbf", "f4908080", "f5808080", "c080", "c1bf", "c280", "80", "bf", "e5ad",
			"e5ad41", "ff", "fe", "efbbbf41" })
	void agreesAtTheEdges(String hex) throws IOException {
		byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
		assertThat(isWellFormed(bytes)).isEqualTo(decodes(bytes));
	}

	@Test
	void agreesOnTextWithOneByteChanged() throws IOException {
		Random random = new Random(11);
		byte[] text = "学籍号,姓名,𠮷é,G330299201903198717\r\n".repeat(3).getBytes(StandardCharsets.UTF_8);
		int refused = 0;
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = Arrays.copyOf(text, 1 + random.nextInt(text.length));
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			boolean decodes = decodes(bytes);
			refused += decodes ? 0 : 1;
			assertThat(isWellFormed(bytes)).as(HexFormat.of().formatHex(bytes)).isEqualTo(decodes);
		}
		assertThat(refused).isBetween(5_000, 19_000);
	}

	/** Two bytes a read: characters lie across reads. */
	private static boolean isWellFormed(byte[] bytes) throws IOException {
		InputStream pieces = new ByteArrayInputStream(bytes) {
			@Override
			public synchronized int read(byte[] into, int offset, int length) {
				return super.read(into, offset, Math.min(length, 2));
			}
		};
		return Utf8Check.isWellFormed(pieces);
	}

	private static boolean decodes(byte[] bytes) {
		try {
			TextEncoding.strict(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(bytes));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
