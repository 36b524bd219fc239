package org.campusctl.shell;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The arrows of the house (docs: design). A rule that stops you says where the code
 * should go instead.
 */
class ArchitectureTests {

	/** Raise it when the house grows: an empty import must not pass. */
	private static final int CLASSES_AT_LEAST = 200;

	private static final String[] ENGINES = { "org.campusctl.roster..", "org.campusctl.network..",
			"org.campusctl.admission..", "org.campusctl.school..", "org.campusctl.compliance.." };

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.campusctl");

	@Test
	void theWholeHouseIsSeen() {
		assertThat(CLASSES.size()).isGreaterThanOrEqualTo(CLASSES_AT_LEAST);
	}

	@Test
	void enginesArePure() {
		check(noClasses().that()
			.resideInAnyPackage(ENGINES)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.nio.file..",
					"org.apache.ibatis..")
			.because("engines are functions over records: read files in org.campusctl.mappings.file, "
					+ "tables in org.campusctl.mappings.table, and hand records in"));
	}

	@Test
	void enginesHaveNoClock() {
		for (Class<?> type : List.<Class<?>>of(java.time.Clock.class, java.util.Date.class)) {
			check(noClasses().that()
				.resideInAnyPackage(ENGINES)
				.should()
				.dependOnClassesThat()
				.areAssignableTo(type)
				.because("the day is a parameter of an engine: the same input gives the same findings tomorrow"));
		}
		for (Class<?> type : List.<Class<?>>of(java.time.LocalDate.class, java.time.LocalDateTime.class,
				java.time.Instant.class, java.time.Year.class, java.time.YearMonth.class)) {
			check(noClasses().that()
				.resideInAnyPackage(ENGINES)
				.should()
				.callMethod(type, "now")
				.because("the day is a parameter of an engine: the same input gives the same findings tomorrow"));
		}
	}

	@Test
	void enginesDoNotKnowEachOther() {
		arrow("org.campusctl.roster..", "org.campusctl.network..", "org.campusctl.admission..",
				"org.campusctl.storage..");
		arrow("org.campusctl.network..", "org.campusctl.roster..", "org.campusctl.admission..",
				"org.campusctl.storage..");
		arrow("org.campusctl.admission..", "org.campusctl.roster..", "org.campusctl.network..",
				"org.campusctl.storage..");
	}

	@Test
	void arrowsPointDown() {
		for (String ground : List.of("org.campusctl.school..", "org.campusctl.compliance..", "org.campusctl.failure..",
				"org.campusctl.storage..")) {
			arrow(ground, "org.campusctl.roster..", "org.campusctl.network..", "org.campusctl.admission..",
					"org.campusctl.mappings..", "org.campusctl.reports..", "org.campusctl.batch..",
					"org.campusctl.shell..");
		}
		for (String engine : List.of("org.campusctl.roster..", "org.campusctl.network..",
				"org.campusctl.admission..")) {
			arrow(engine, "org.campusctl.mappings..", "org.campusctl.reports..", "org.campusctl.batch..",
					"org.campusctl.shell..");
		}
		arrow("org.campusctl.reports..", "org.campusctl.mappings..", "org.campusctl.roster..",
				"org.campusctl.network..", "org.campusctl.admission..", "org.campusctl.storage..",
				"org.campusctl.batch..", "org.campusctl.shell..");
		arrow("org.campusctl.mappings..", "org.campusctl.reports..", "org.campusctl.batch..", "org.campusctl.shell..");
		arrow("org.campusctl.batch..", "org.campusctl.shell..");
	}

	@Test
	void filesDoNotKnowTables() {
		check(noClasses().that()
			.resideInAPackage("org.campusctl.mappings.file..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.campusctl.mappings.table..", "org.springframework..", "java.sql..",
					"org.apache.ibatis..")
			.because(
					"a file is read the same whatever becomes of it; what needs both belongs into org.campusctl.batch"));
	}

	@Test
	void outputGoesThroughTheConsole() {
		check(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
				"data goes to standard output and all else to standard error: use org.campusctl.shell.output.Console"));
	}

	@Test
	void failuresSayWhatTheyAre() {
		check(GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS
			.because("the user needs an exit code and a text: throw org.campusctl.failure.Failure"));
	}

	@Test
	void packagesHaveNoCycles() {
		check(SlicesRuleDefinition.slices().matching("org.campusctl.(*)..").should().beFreeOfCycles());
		check(SlicesRuleDefinition.slices().matching("org.campusctl.shell.(*)..").should().beFreeOfCycles());
		check(SlicesRuleDefinition.slices().matching("org.campusctl.batch.(*)..").should().beFreeOfCycles());
	}

	@Test
	void everyPackageSaysWhatMayBeNull() {
		Set<String> unmarked = new TreeSet<>();
		for (JavaClass type : CLASSES) {
			if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
				unmarked.add(type.getPackageName());
			}
		}
		assertThat(unmarked).as("packages without a package-info.java that is @NullMarked").isEmpty();
	}

	private static void arrow(String from, String... to) {
		check(noClasses().that()
			.resideInAPackage(from)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(to)
			.because("arrows point down only: move what both need to a lower floor, or hand it in as a parameter"));
	}

	private static void check(ArchRule rule) {
		rule.allowEmptyShould(true).check(CLASSES);
	}

}
