package org.campusctl.admission.rows;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.campusctl.compliance.Parsed;

/**
 * Grades as lists write them: {@code 7}, {@code 1-6}, {@code 三年级}, {@code 初一}, {@code 高三}
 * (contract: roster files, grades 0-12).
 */
final class GradeNames {

	private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})(?:\\s*[-~至]\\s*(\\d{1,2}))?");

	private static final Pattern NAME = Pattern.compile("(?:(初|高|职高)([一二三])|([一二三四五六七八九])年级)");

	private static final String DIGITS = "一二三四五六七八九";

	private static final int HIGHEST = 12;

	private GradeNames() {
	}

	static Parsed<List<Integer>> parse(String text) {
		Matcher numbers = NUMBERS.matcher(text);
		if (numbers.matches()) {
			int from = Integer.parseInt(numbers.group(1));
			int to = (numbers.group(2) != null) ? Integer.parseInt(numbers.group(2)) : from;
			return (from <= to && to <= HIGHEST) ? Parsed.ok(IntStream.rangeClosed(from, to).boxed().toList())
					: Parsed.bad("value.code");
		}
		Matcher name = NAME.matcher(text);
		if (!name.matches()) {
			return Parsed.bad("value.code");
		}
		if (name.group(3) != null) {
			return Parsed.ok(List.of(DIGITS.indexOf(name.group(3)) + 1));
		}
		int first = "初".equals(name.group(1)) ? 7 : 10;
		return Parsed.ok(List.of(first + DIGITS.indexOf(name.group(2))));
	}

}
