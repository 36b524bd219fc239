package org.campusctl.shell;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of classes that the launcher archives by name.
 */
class RehearsalTests {

	@Test
	void fewOfTheClassesAreGone() throws IOException {
		List<String> classes = Rehearsal.classes();

		assertThat(classes).as("renewed by benchmarks/rehearsal-classes")
			.hasSizeGreaterThan(1000)
			.isSorted()
			.doesNotHaveDuplicates();
		List<String> gone = classes.stream().filter((name) -> !isThere(name)).toList();
		assertThat(gone).as("renew the list with benchmarks/rehearsal-classes")
			.hasSizeLessThanOrEqualTo(classes.size() / 10);
	}

	/** Also of a nested or hidden class of another build of Java, which may lack it. */
	private static boolean isThere(String name) {
		try {
			Class.forName(name, false, RehearsalTests.class.getClassLoader());
			return true;
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return false;
		}
	}

}
