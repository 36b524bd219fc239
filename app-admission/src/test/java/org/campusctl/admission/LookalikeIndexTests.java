package org.campusctl.admission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LookalikeIndexTests {

	@ParameterizedTest
	@CsvSource({ "com.tencent.mobile, com.tecnent.mobile", "com.tencent.mobile, com.tencent.mobil",
			"com.tencent.mobile, com.tencent.mobiles", "com.tencent.mobile, com.tencent.nobile",
			"com.alibaba.rimet, com.al1baba.rimet", "com.alibaba.rimet, com.\u0430libaba.rimet",
			"com.edu.app, com.Edu.App", "com.modern.app, com.modem.app", "学习通在线, 学习通在綫" })
	void findsImitations(String listed, String imitation) {
		assertThat(new LookalikeIndex(List.of(listed, "net.other.thing"), 4).imitatedBy(imitation)).contains(listed);
	}

	@ParameterizedTest
	@CsvSource({ "com.tencent.mobile, com.tencent.mobile", "com.tencent.mobile, com.tecnent.mobill", "钉钉, 钉书",
			"abc, ''" })
	void leavesOthersAlone(String listed, String other) {
		assertThat(new LookalikeIndex(List.of(listed), 3).imitatedBy(other)).isEmpty();
	}

	@Test
	void findsExactlyWhatComparingWithEveryTextFinds() {
		Random random = new Random(5);
		Set<String> listed = new HashSet<>();
		while (listed.size() < 300) {
			listed.add(text(random));
		}
		LookalikeIndex index = new LookalikeIndex(listed, 4);
		DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance();
		int found = 0;
		for (int round = 0; round < 3_000; round++) {
			String text = text(random);
			List<String> near = new ArrayList<>(
					listed.stream().filter((one) -> distance.apply(one, text) == 1).toList());
			Optional<String> imitated = index.imitatedBy(text);
			if (listed.contains(text)) {
				continue;
			}
			assertThat(imitated.isPresent()).as(text).isEqualTo(!near.isEmpty());
			imitated.ifPresent((one) -> assertThat(near).contains(one));
			found += imitated.isPresent() ? 1 : 0;
		}
		assertThat(found).isGreaterThan(100);
	}

	/** Return five letters of four that no skeleton confuses. */
	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		for (int letter = 0; letter < 6; letter++) {
			text.append("aekz".charAt(random.nextInt(4)));
		}
		return text.toString();
	}

}
