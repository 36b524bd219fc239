package org.campusctl.batch.check;

import java.util.Arrays;

import org.campusctl.compliance.Severity;

/**
 * A rule about rows that share a value without sharing a key.
 *
 * @param column column of staging, or id column of a reference, whose value they share
 * @param blank column of staging that must be blank for the rule to be told of a row;
 * empty for none
 * @param most number of rows that may share a value
 * @param severity error: the rows beyond that number are rejected; warning: all of them
 * are reported
 * @param field column of the contract that problems name
 * @param code code of the problem; an error has the number as its argument
 */
public record Crowd(String column, String blank, int most, Severity severity, String field, String code) {

	/** How many rows have each value. */
	static final class Count {

		private final DigestIndex values = new DigestIndex();

		private int[] counts = new int[1024];

		int raise(Digest value) {
			int number = this.values.add(value);
			if (number == this.counts.length) {
				this.counts = Arrays.copyOf(this.counts, number * 2);
			}
			this.counts[number]++;
			return this.counts[number];
		}

		int of(Digest value) {
			int number = this.values.find(value);
			return (number == DigestIndex.ABSENT) ? 0 : this.counts[number];
		}

	}

}
