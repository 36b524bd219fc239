package org.campusctl.roster;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.compliance.Problem;
import org.campusctl.compliance.RowRules;
import org.campusctl.school.SchoolCode;

/**
 * Rules of a row of {@code schools}: form of the school code and of the former ones,
 * credit code, and whether district and authority are configured.
 */
public final class SchoolRules implements RowRules {

	private final Predicate<String> knownDistrict;

	private final Predicate<String> knownAuthority;

	/**
	 * Create the rules.
	 * @param knownDistrict tells whether a code is in the configured list of districts
	 * @param knownAuthority tells whether a code is in the configured list of
	 * authorities; every known district is one as well
	 */
	public SchoolRules(Predicate<String> knownDistrict, Predicate<String> knownAuthority) {
		this.knownDistrict = knownDistrict;
		this.knownAuthority = knownAuthority;
	}

	@Override
	public void check(Cells cells, Consumer<Problem> problems) {
		ColumnChecks.schoolCode(cells, problems);
		checkFormerCodes(cells.get("former_codes"), problems);
		checkCreditCode(cells.get("credit_code"), problems);
		String district = cells.get("district_code");
		if (!district.isEmpty() && !this.knownDistrict.test(district)) {
			problems.accept(Problem.error("district_code", "ref.district"));
		}
		String authority = cells.get("authority_code");
		if (!authority.isEmpty() && !this.knownAuthority.test(authority) && !this.knownDistrict.test(authority)) {
			problems.accept(Problem.error("authority_code", "ref.authority"));
		}
	}

	private static void checkCreditCode(String code, Consumer<Problem> problems) {
		if (!code.isEmpty() && CreditCode.parse(code) instanceof Parsed.Bad<CreditCode> bad) {
			// Texts of value.* problems begin with the column's title.
			Object[] arguments = Stream.concat(Stream.of(ColumnChecks.title("credit_code")), bad.arguments().stream())
				.toArray();
			problems.accept(Problem.error("credit_code", bad.code(), arguments));
		}
	}

	private static void checkFormerCodes(String codes, Consumer<Problem> problems) {
		for (String code : FormerCodes.split(codes)) {
			if (!SchoolCode.isWellFormed(code)) {
				problems
					.accept(Problem.error("former_codes", "school-code.form", code.codePointCount(0, code.length())));
				return;
			}
		}
	}

}
