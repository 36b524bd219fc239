package org.campusctl.batch.sample;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.school.Authority;

/**
 * What to generate.
 *
 * @param out folder for the files; created if need be
 * @param schools number of schools, 1 to 90,000
 * @param students number of pupils, 0 to 20 million
 * @param staff number of posts, 0 to 10 million
 * @param guardians number of guardians aimed at, 0 to 80 million; pupils without student
 * number have none, nobody has more than four, so there may be fewer
 * @param seed the same seed gives the same bytes
 * @param defectsPercent share of rows with a flaw, 0 to 100; flaws of schools and classes
 * stand in rows of their own, so that they do not take all their pupils with them
 * @param schoolYear year in which the school year began, 1990 to 2100; ages and entry
 * months follow from it
 * @param zones functional zones that run some of the schools; their codes must be
 * configured where the drop is imported
 * @param styles how files are written; {@link FileStyle#of} for tables that are not there
 */
public record SampleRequest(Path out, int schools, int students, int staff, int guardians, long seed,
		double defectsPercent, int schoolYear, List<Authority> zones, Map<SampleTable, FileStyle> styles) {

	/**
	 * School year of samples that ask for none: a constant, so that bytes stay the same.
	 */
	public static final int DEFAULT_SCHOOL_YEAR = 2025;

	/** Greatest number of schools: serial numbers of fictional school codes. */
	public static final int MOST_SCHOOLS = 90_000;

	/** Greatest number of pupils: identity numbers of the fictional area. */
	public static final int MOST_STUDENTS = 20_000_000;

	/** Greatest number of posts: identity numbers of the fictional area. */
	public static final int MOST_STAFF = 10_000_000;

	/** Greatest number of guardians. */
	public static final int MOST_GUARDIANS = 80_000_000;

	/**
	 * Check the ranges.
	 * @throws Failure {@code USAGE} naming what is out of range
	 */
	public SampleRequest {
		check("schools", schools, 1, MOST_SCHOOLS);
		check("students", students, 0, MOST_STUDENTS);
		check("staff", staff, 0, MOST_STAFF);
		check("guardians", guardians, 0, MOST_GUARDIANS);
		check("school-year", schoolYear, 1990, 2100);
		if (!(defectsPercent >= 0 && defectsPercent <= 100)) {
			throw new Failure(FailureKind.USAGE, "sample.range", "defects", defectsPercent, 0, 100);
		}
		zones = List.copyOf(zones);
		styles = Map.copyOf(styles);
	}

	private static void check(String what, int found, int least, int most) {
		if (found < least || found > most) {
			throw new Failure(FailureKind.USAGE, "sample.range", what, found, least, most);
		}
	}

	/**
	 * Ask for a drop without flaws: as many guardians as pupils, no functional zones,
	 * usual styles.
	 * @param out folder for the files
	 * @param schools number of schools
	 * @param students number of pupils
	 * @param staff number of posts
	 * @param seed the same seed gives the same bytes
	 * @return the request
	 */
	public static SampleRequest of(Path out, int schools, int students, int staff, long seed) {
		return new SampleRequest(out, schools, students, staff, students, seed, 0, DEFAULT_SCHOOL_YEAR, List.of(),
				Map.of());
	}

	/**
	 * Ask for a drop of the size that the tool is built for: 2,000 schools, 60,000 staff,
	 * 700,000 pupils, 700,000 guardians.
	 * @param out folder for the files
	 * @param seed the same seed gives the same bytes
	 * @return the request
	 */
	public static SampleRequest city(Path out, long seed) {
		return of(out, 2_000, 700_000, 60_000, seed);
	}

	public SampleRequest withGuardians(int number) {
		return new SampleRequest(this.out, this.schools, this.students, this.staff, number, this.seed,
				this.defectsPercent, this.schoolYear, this.zones, this.styles);
	}

	public SampleRequest withDefects(double percent) {
		return new SampleRequest(this.out, this.schools, this.students, this.staff, this.guardians, this.seed, percent,
				this.schoolYear, this.zones, this.styles);
	}

	public SampleRequest withSchoolYear(int year) {
		return new SampleRequest(this.out, this.schools, this.students, this.staff, this.guardians, this.seed,
				this.defectsPercent, year, this.zones, this.styles);
	}

	/**
	 * Let functional zones run some of the schools.
	 * @param authorities their codes and names
	 * @return a new request
	 */
	public SampleRequest withZones(List<Authority> authorities) {
		return new SampleRequest(this.out, this.schools, this.students, this.staff, this.guardians, this.seed,
				this.defectsPercent, this.schoolYear, authorities, this.styles);
	}

	/**
	 * Write a table in a style of its own.
	 * @param table the table
	 * @param style the style
	 * @return a new request
	 */
	public SampleRequest with(SampleTable table, FileStyle style) {
		Map<SampleTable, FileStyle> all = new EnumMap<>(SampleTable.class);
		all.putAll(this.styles);
		all.put(table, style);
		return new SampleRequest(this.out, this.schools, this.students, this.staff, this.guardians, this.seed,
				this.defectsPercent, this.schoolYear, this.zones, all);
	}

	/**
	 * Return the style of a table.
	 * @param table the table
	 * @return the one asked for, or the usual one
	 */
	public FileStyle style(SampleTable table) {
		FileStyle style = this.styles.get(table);
		return (style != null) ? style : FileStyle.of(table);
	}

}
