package org.campusctl.batch.roster;

import org.campusctl.batch.load.DatasetSteps;
import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.Drop;

/**
 * Pupils without a data centre: the types of their schools are as the drop says.
 */
final class SchoolTypesOfDrop implements DatasetSteps {

	private final RosterSettings settings;

	private final SchoolTypes types;

	SchoolTypesOfDrop(RosterSettings settings, SchoolTypes types) {
		this.settings = settings;
		this.types = types;
	}

	@Override
	public void beforeStage(Drop drop) {
		this.types.read(drop, this.settings.profile("school"), new CellNormaliser(this.settings.codes()));
	}

}
