package org.campusctl.admission.rows;

import java.util.Map;
import java.util.Set;

import org.campusctl.compliance.RowRules;

/**
 * The row rules of the datasets of app admission, by the name of the dataset.
 */
public final class AdmissionRowRules {

	private static final Map<String, RowRules> BY_DATASET = Map.of("whitelist", new WhitelistRows(), "provider-ban",
			new ProviderBanRows(), "school-filing", new SchoolFilingRows(), "harmful-app", new HarmfulRows(),
			"system-app", new SystemAppRows(), "general-app", new GeneralAppRows(), "app", new AppRows());

	private AdmissionRowRules() {
	}

	/**
	 * List the datasets.
	 * @return six of lists and {@code app}, the inventory
	 */
	public static Set<String> datasets() {
		return BY_DATASET.keySet();
	}

	/**
	 * Return the rules of a dataset.
	 * @param dataset name of the dataset
	 * @return its rules
	 * @throws IllegalArgumentException if there is no such dataset
	 */
	public static RowRules of(String dataset) {
		RowRules rules = BY_DATASET.get(dataset);
		if (rules == null) {
			throw new IllegalArgumentException("No dataset of app admission: " + dataset);
		}
		return rules;
	}

}
