package org.campusctl.mappings.table;

import java.time.OffsetDateTime;

import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * What the database server says about itself.
 */
public interface ServerMapper {

	/**
	 * Return the server's clock.
	 * @return the time now
	 */
	OffsetDateTime clock();

	/**
	 * Return a setting that is in force for this session.
	 * @param name name of the setting, such as {@code log_statement}
	 * @return its value with unit, or null if the server does not know it
	 */
	@Nullable String setting(@Param("name") String name);

}
