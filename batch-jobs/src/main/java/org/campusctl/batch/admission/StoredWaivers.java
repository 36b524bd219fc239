package org.campusctl.batch.admission;

import java.time.LocalDate;
import java.util.List;

import org.campusctl.batch.load.BatchInfrastructure;
import org.campusctl.compliance.Waiver;
import org.campusctl.mappings.table.AdmissionMapper;

/**
 * Reads waivers where the shared command {@code waiver} records them.
 */
public final class StoredWaivers implements ActiveWaivers {

	private final AdmissionMapper mapper;

	/**
	 * Create it on a data centre.
	 * @param infrastructure database
	 */
	public StoredWaivers(BatchInfrastructure infrastructure) {
		this.mapper = infrastructure.mappers().getMapper(AdmissionMapper.class);
	}

	@Override
	public List<Waiver> on(LocalDate day) {
		return this.mapper.hasWaivers() ? this.mapper.waivers(day) : List.of();
	}

}
