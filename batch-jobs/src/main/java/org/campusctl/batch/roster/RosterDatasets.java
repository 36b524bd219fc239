package org.campusctl.batch.roster;

import java.util.List;
import java.util.function.Function;

import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.mappings.file.AreaCodes;
import org.campusctl.mappings.table.Lifecycle;
import org.campusctl.mappings.table.ReferenceShape;
import org.campusctl.mappings.table.ReferenceShape.Alternative;
import org.campusctl.mappings.table.ReferenceShape.Pair;
import org.campusctl.mappings.table.RosterMapper;
import org.campusctl.mappings.table.SqlType;
import org.campusctl.roster.ClassRules;
import org.campusctl.roster.GuardianRules;
import org.campusctl.roster.Mask;
import org.campusctl.roster.ResidentId;
import org.campusctl.roster.SchoolRules;
import org.campusctl.roster.StaffRules;
import org.campusctl.roster.StudentNumber;
import org.campusctl.roster.StudentRules;
import org.campusctl.storage.IndexKey;
import org.campusctl.storage.SealedGroup;

/**
 * The five datasets of a roster drop.
 */
public final class RosterDatasets {

	/** Status of pupils in attendance, which a blank means. */
	private static final String IN_ATTENDANCE = "在读";

	private final RosterSettings settings;

	private final SchoolTypes schoolTypes;

	private RosterDatasets(RosterSettings settings, SchoolTypes schoolTypes) {
		this.settings = settings;
		this.schoolTypes = schoolTypes;
	}

	/**
	 * Describe the datasets for the import into a data centre.
	 * @param settings what is configured
	 * @param mapper SQL that only rosters need
	 * @return school, class, staff, student, guardian
	 */
	public static List<Dataset> with(RosterSettings settings, RosterMapper mapper) {
		SchoolTypes types = new SchoolTypes();
		RosterDatasets datasets = new RosterDatasets(settings, types);
		Dataset student = datasets.student(DatasetSteps.NONE);
		return List.of(datasets.school(new SchoolSteps(mapper)),
				datasets.schoolClass(new ClassSteps(mapper, student.shape())), datasets.staff(new StaffSteps(mapper)),
				datasets.student(
						new StudentSteps(mapper, settings, types, datasets.schoolClass(DatasetSteps.NONE).shape())),
				datasets.guardian(new GuardianSteps(mapper, student.shape())));
	}

	/**
	 * Describe the schools for datasets of other jobs, whose rows refer to them.
	 * @param settings what is configured
	 * @param mapper SQL that only rosters need
	 * @return school
	 */
	public static Dataset schools(RosterSettings settings, RosterMapper mapper) {
		return new RosterDatasets(settings, new SchoolTypes()).school(new SchoolSteps(mapper));
	}

	/**
	 * Describe the datasets for a check without a data centre: types of schools are those
	 * of the drop's schools file.
	 * @param settings what is configured
	 * @return school, class, staff, student, guardian
	 */
	public static List<Dataset> withoutDataCentre(RosterSettings settings) {
		SchoolTypes types = new SchoolTypes();
		RosterDatasets datasets = new RosterDatasets(settings, types);
		return List.of(datasets.school(DatasetSteps.NONE), datasets.schoolClass(DatasetSteps.NONE),
				datasets.staff(DatasetSteps.NONE), datasets.student(new SchoolTypesOfDrop(settings, types)),
				datasets.guardian(DatasetSteps.NONE));
	}

	private Dataset school(DatasetSteps steps) {
		return Dataset.of(this.settings.profile("school"))
			.rules(new SchoolRules(this.settings.districts()::contains, this.settings.authorities()::contains))
			.clear("school_code", "name", "school_type", "district_code")
			.derived("authority_code", SqlType.TEXT, RosterDatasets::authority, "authority_code")
			.clear("ownership")
			.defaulted("status", "open")
			.clear("former_codes")
			.defaulted("programme", "none")
			.clear("terminals", "credit_code", "address")
			.sealed(SealedGroup.CONTACT, "contact_name", "contact_phone", "email")
			.sealedUnder("school_code")
			.key("school_code", "dup.in-file", "school_code")
			.steps(steps)
			.build();
	}

	private Dataset schoolClass(DatasetSteps steps) {
		return Dataset.of(this.settings.profile("class"))
			.rules(new ClassRules())
			.ofSchool()
			.clear("class_code", "name")
			.derived("grade", SqlType.INTEGER, (cells) -> cells.get("grade"), "grade")
			.clear("entry_year")
			.key("class_code", "dup.in-file", "school_id", "class_code")
			.absent(Lifecycle.CLOSES, "school_id")
			.steps(steps)
			.build();
	}

	private Dataset staff(DatasetSteps steps) {
		return Dataset.of(this.settings.profile("staff"))
			.rules(new StaffRules(AreaCodes.builtIn()))
			.ofSchool()
			.clear("staff_no")
			.derived("masked_name", SqlType.TEXT, RosterDatasets::maskedName, "name")
			.hashed("name_index", IndexKey.NAME, RosterDatasets::nameInSchool, "school_code", "name")
			.hashed("id_index", IndexKey.ID_NUMBER, RosterDatasets::idDocument, "id_type", "id_number")
			.clear("sex")
			.derived("birth_month", SqlType.TEXT, RosterDatasets::birthMonth, "birth_date")
			.clear("id_type", "ethnicity", "post", "stage", "subject")
			.sealed(SealedGroup.IDENTITY, "name", "birth_date", "id_number")
			.sealed(SealedGroup.CONTACT, "phone", "email")
			.sealedUnder("id_index")
			.key("staff_no", "dup.in-file", "school_id", "staff_no")
			.absent(Lifecycle.DEPARTS, "school_id")
			.steps(steps)
			.build();
	}

	private Dataset student(DatasetSteps steps) {
		Dataset.Builder builder = Dataset.of(this.settings.profile("student"));
		return builder.rules(new StudentRules(AreaCodes.builtIn(), this.schoolTypes::of))
			.ofSchool()
			.reference(new ReferenceShape("class", "class_id", "class_code", List.of(
					new Alternative(List.of(new Pair("school_id", "school_id"), new Pair("class_code", "class_code"))),
					new Alternative(List.of(new Pair("school_id", "school_id"), new Pair("name", "class_name")))),
					builder.mask("class_code", "class_name"), false, null, null))
			.derived("masked_name", SqlType.TEXT, RosterDatasets::maskedName, "name")
			.hashed("student_no_index", IndexKey.STUDENT_NUMBER, (cells) -> cells.get("student_no"), "student_no")
			.hashed("id_index", IndexKey.ID_NUMBER, RosterDatasets::idDocument,
					RosterDatasets::idDocumentInStudentNumber, "id_type", "id_number")
			.hashed("name_index", IndexKey.NAME, RosterDatasets::nameInSchool, "school_code", "name")
			.hashed("person_index", IndexKey.PERSON, RosterDatasets::person, "name", "sex", "birth_date")
			.clear("sex")
			.derived("birth_month", SqlType.TEXT, RosterDatasets::birthMonth, "birth_date")
			.clear("id_type", "ethnicity")
			.derived("grade", SqlType.INTEGER, (cells) -> cells.get("grade"), "grade")
			.clear("entry_month")
			.defaulted("status", IN_ATTENDANCE)
			.clear("boarding", "migrant", "household_district")
			.sealed(SealedGroup.IDENTITY, "student_no", "name", "birth_date", "id_number")
			.sealed(SealedGroup.CONTACT, "address", "phone")
			.sealedUnder("student_no_index", "id_index")
			.staged("class_code", "class_name")
			.key("student_no", "dup.id-number", "student_no_index")
			.key("id_number", "dup.id-number", "id_index")
			.alike("person_index")
			.absent(Lifecycle.DEPARTS, "school_id")
			.moves()
			.steps(steps)
			.build();
	}

	private Dataset guardian(DatasetSteps steps) {
		Dataset.Builder builder = Dataset.of(this.settings.profile("guardian"));
		return builder.rules(new GuardianRules(AreaCodes.builtIn()))
			.stagedHash("student_no_index", IndexKey.STUDENT_NUMBER, (cells) -> cells.get("student_no"), "student_no")
			.reference(new ReferenceShape("student", "student_id", "student_no",
					List.of(new Alternative(List.of(new Pair("student_no_index", "student_no_index")))),
					builder.mask("student_no"), true, "student_no_index", "student_no_index"))
			.clear("relation")
			.derived("masked_name", SqlType.TEXT, RosterDatasets::maskedName, "name")
			.hashed("name_index", IndexKey.NAME, (cells) -> cells.get("name"), "name")
			.hashed("phone_index", IndexKey.PHONE, (cells) -> cells.get("phone"), "phone")
			.clear("id_type")
			.sealed(SealedGroup.IDENTITY, "student_no", "name", "id_number")
			.sealed(SealedGroup.CONTACT, "phone")
			.sealedUnder("name_index")
			.key("student_no", "dup.in-file", "student_id", "relation", "name_index")
			.absent(Lifecycle.DEPARTS, "school_id")
			.steps(steps)
			.build();
	}

	private static String authority(Cells cells) {
		String authority = cells.get("authority_code");
		return authority.isEmpty() ? cells.get("district_code") : authority;
	}

	private static String maskedName(Cells cells) {
		String name = cells.get("name");
		return name.isEmpty() ? "" : Mask.name(name);
	}

	private static String birthMonth(Cells cells) {
		String date = cells.get("birth_date");
		return date.isEmpty() ? "" : date.substring(0, 7);
	}

	/**
	 * Return what is hashed to find people of a name at a school.
	 * @param schoolCode code as in the file
	 * @param name normalised name
	 * @return text for {@link IndexKey#NAME}
	 */
	public static String nameInSchool(String schoolCode, String name) {
		return schoolCode + "|" + name;
	}

	private static String nameInSchool(Cells cells) {
		return both(cells, "school_code", "name", (values) -> nameInSchool(values[0], values[1]));
	}

	/**
	 * Return what is hashed to find people by their identity document.
	 * @param type code of the type
	 * @param number normalised number
	 * @return text for {@link IndexKey#ID_NUMBER}
	 */
	static String idDocument(String type, String number) {
		return type + "|" + number;
	}

	private static String idDocument(Cells cells) {
		return both(cells, "id_type", "id_number", (values) -> idDocument(values[0], values[1]));
	}

	/**
	 * A rejected row may have an unreadable ID number while its student number holds it.
	 */
	private static String idDocumentInStudentNumber(Cells cells) {
		if (StudentNumber.parse(cells.get("student_no")) instanceof Parsed.Ok<StudentNumber> number) {
			return number.value().residentId().map(ResidentId::value).map((id) -> idDocument("1", id)).orElse("");
		}
		return "";
	}

	private static String person(Cells cells) {
		String name = cells.get("name");
		return name.isEmpty() ? "" : name + "|" + cells.get("sex") + "|" + cells.get("birth_date");
	}

	private static String both(Cells cells, String first, String second, Function<String[], String> joined) {
		String a = cells.get(first);
		String b = cells.get(second);
		return (a.isEmpty() || b.isEmpty()) ? "" : joined.apply(new String[] { a, b });
	}

}
