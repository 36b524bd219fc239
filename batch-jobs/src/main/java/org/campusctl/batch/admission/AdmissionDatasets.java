package org.campusctl.batch.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.campusctl.admission.lists.WhitelistEntry;
import org.campusctl.admission.rows.AdmissionRowRules;
import org.campusctl.batch.load.Dataset;
import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Parsed;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.mappings.file.ColumnProfile;
import org.campusctl.mappings.file.ColumnSpec;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.file.ValueKind;
import org.campusctl.mappings.table.Lifecycle;
import org.campusctl.mappings.table.SqlType;
import org.campusctl.storage.IndexKey;

import org.jspecify.annotations.Nullable;

/**
 * The six datasets of admission lists. An entry has no key but its content: one app may
 * stand in two lines for two stages, an expired line beside its renewal. So entries are
 * never changed, only opened and closed, and every former revision can be told.
 */
final class AdmissionDatasets {

	/** The datasets, in the order of the contract. */
	static final List<String> NAMES = List.of("whitelist", "provider-ban", "school-filing", "harmful-app", "system-app",
			"general-app");

	private static final Map<String, String> SQL_NAMES = Map.of("state", "list_state", "from", "ban_from", "to",
			"ban_to");

	private static final String SCHOOL_FILING = "school-filing";

	private static final int STATE_COLUMN = 0;

	private static final char SEPARATOR = '\u001f';

	private AdmissionDatasets() {
	}

	/**
	 * Describe the datasets for the import into a list.
	 * @param settings what is configured
	 * @param list name of the list
	 * @param authority the authority to act as, or null; it has filings of schools, and
	 * no say in the lists of the city
	 * @return the datasets
	 */
	static List<Dataset> of(AdmissionSettings settings, String list, @Nullable String authority) {
		List<Dataset> datasets = new ArrayList<>();
		for (String name : NAMES) {
			datasets.add(dataset(settings.profile(name), list, authority));
		}
		return List.copyOf(datasets);
	}

	private static Dataset dataset(ColumnProfile profile, String list, @Nullable String authority) {
		Dataset.Builder builder = Dataset.of(profile)
			.rules(AdmissionRowRules.of(profile.dataset()))
			.critical(critical(profile.dataset()))
			.derived("list_name", SqlType.TEXT, (cells) -> list)
			.hashed("content_key", IndexKey.FINGERPRINT, (cells) -> content(profile, cells))
			.key("", "dup.in-file", "list_name", "content_key")
			.absent(Lifecycle.REPLACED, "list_name");
		boolean filing = profile.dataset().equals(SCHOOL_FILING);
		if (filing) {
			builder.ofSchool();
		}
		else {
			builder.steps(new Conditions(profile.dataset(), authority));
		}
		for (ColumnSpec column : profile.columns()) {
			if (!(filing && column.name().equals("school_code"))) {
				builder.derived(sqlName(column.name()), isDate(column) ? SqlType.DATE : SqlType.TEXT,
						(cells) -> cells.get(column.name()), column.name());
			}
		}
		return builder.build();
	}

	static String sqlName(String column) {
		return SQL_NAMES.getOrDefault(column, column);
	}

	private static boolean isDate(ColumnSpec column) {
		return column.kind() == ValueKind.DATE;
	}

	private static String content(ColumnProfile profile, Cells cells) {
		StringBuilder content = new StringBuilder(profile.dataset());
		for (ColumnSpec column : profile.columns()) {
			content.append(SEPARATOR).append(cells.get(column.name()));
		}
		return content.toString();
	}

	/**
	 * Tell which rows must not get lost. A row of the whitelist whose state cannot be
	 * read may have been black.
	 */
	private static Predicate<Cells> critical(String dataset) {
		if (dataset.equals("whitelist")) {
			return (cells) -> cells.has("state")
					&& !(WhitelistEntry.State.parse(cells.get("state")) instanceof Parsed.Ok<WhitelistEntry.State> ok
							&& ok.value() != WhitelistEntry.State.BLACK);
		}
		boolean denies = Set.of("provider-ban", "harmful-app").contains(dataset);
		return (cells) -> denies;
	}

	/**
	 * What must hold of a list of the city before its rows are read.
	 *
	 * @param dataset the dataset
	 * @param authority the authority that hands it in, or null for the city
	 */
	private record Conditions(String dataset, @Nullable String authority) implements DatasetSteps {

		private static final Pattern DENIES = Pattern.compile("(?i)黑|灰|禁|black|gr[ae]y|den[iy]");

		private static final Pattern STATES = Pattern.compile("(?i)黑|白|灰|状态|state|status");

		@Override
		public void beforeStage(Drop drop) {
			if (this.authority != null) {
				throw new Failure(FailureKind.NOT_PERMITTED, "admission-import.city-only", this.dataset,
						this.authority);
			}
			drop.readable().stream().filter(this::isAmbiguous).findFirst().ifPresent((file) -> {
				throw new Failure(FailureKind.INPUT_REFUSED, "admission-import.no-state", file.name());
			});
		}

		/** Without a column of states every line admits, whatever the file is called. */
		private boolean isAmbiguous(ReceivedFile file) {
			return this.dataset.equals("whitelist") && this.dataset.equals(file.dataset())
					&& file.columns().get(STATE_COLUMN) < 0
					&& (DENIES.matcher(file.name()).find() || file.header().stream().anyMatch(STATES.asPredicate()));
		}

	}

}
