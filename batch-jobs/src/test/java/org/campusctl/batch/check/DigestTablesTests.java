package org.campusctl.batch.check;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of digests, beyond their first size.
 */
class DigestTablesTests {

	private static final int MANY = 20_000;

	private final Digests digests = new Digests();

	@Test
	void everyDigestKeepsItsNumber() {
		DigestIndex index = new DigestIndex();
		for (int i = 0; i < MANY; i++) {
			assertThat(index.add(this.digests.of("key " + i))).isEqualTo(i);
		}
		for (int i = 0; i < MANY; i++) {
			assertThat(index.find(this.digests.of("key " + i))).isEqualTo(i);
			assertThat(index.add(this.digests.of("key " + i))).isEqualTo(i);
		}
		assertThat(index.size()).isEqualTo(MANY);
		assertThat(index.find(this.digests.of("no such key"))).isEqualTo(DigestIndex.ABSENT);
	}

	@Test
	void twoChecksHaveNoDigestInCommon() {
		assertThat(new Digests().of("same")).isNotEqualTo(new Digests().of("same"));
	}

	@Test
	void groupsTellInWhatTheirRowsDiffer() {
		KeyGroups groups = new KeyGroups();
		for (int i = 0; i < MANY; i++) {
			assertThat(groups.add(key(i), i, text("a"), text("first"), text("school"))).isTrue();
		}
		assertThat(groups.add(key(1), MANY, text("a"), text("first"), text("school"))).isFalse();
		groups.add(key(2), MANY, text("b"), text("first"), text("school"));
		groups.add(key(3), MANY, text("a"), text("second"), text("school"));
		groups.add(key(4), MANY, text("a"), null, text("other school"));
		assertThat(groups.shared(key(0))).isNull();
		assertThat(groups.shared(key(1))).isEqualTo(new KeyGroups.Group(1, false, false, false));
		assertThat(groups.shared(key(2))).isEqualTo(new KeyGroups.Group(2, true, false, false));
		assertThat(groups.shared(key(3))).isEqualTo(new KeyGroups.Group(3, false, true, false));
		assertThat(groups.shared(key(4))).isEqualTo(new KeyGroups.Group(4, false, false, true));
	}

	@Test
	void placesHoldFileAndLineAndTheFirstOneCounts() {
		Places places = new Places();
		long place = Places.of(9_999, 7_000_000_123L);
		for (int i = 0; i < MANY; i++) {
			places.add(key(i), place + i);
		}
		places.add(key(0), 1);
		assertThat(Places.file(places.find(key(0)))).isEqualTo(9_999);
		assertThat(Places.line(places.find(key(0)))).isEqualTo(7_000_000_123L);
		assertThat(places.find(key(MANY - 1))).isEqualTo(place + MANY - 1);
		assertThat(places.find(key(MANY))).isEqualTo(Places.NOWHERE);
	}

	@Test
	void countsGrowWithTheirValues() {
		Crowd.Count count = new Crowd.Count();
		for (int i = 0; i < MANY; i++) {
			count.raise(key(i));
		}
		assertThat(count.raise(key(MANY - 1))).isEqualTo(2);
		assertThat(count.of(key(0))).isEqualTo(1);
		assertThat(count.of(key(MANY))).isZero();
	}

	private Digest key(int number) {
		return text("key " + number);
	}

	private Digest text(String text) {
		return this.digests.of(text);
	}

}
