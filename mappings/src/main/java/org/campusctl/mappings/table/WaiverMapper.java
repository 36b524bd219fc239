package org.campusctl.mappings.table;

import java.util.List;

import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * SQL of waivers.
 */
public interface WaiverMapper {

	/**
	 * Record a waiver.
	 * @param waiver what is accepted; number and school code are ignored
	 * @param school surrogate key of the school, or null for every school
	 * @param by user of the system
	 * @return its number
	 */
	long insert(@Param("w") WaiverRow waiver, @Param("school") @Nullable Long school, @Param("by") String by);

	/**
	 * Return waivers by number.
	 * @param authority those of its schools only, or null for all
	 * @param revoked whether to include revoked ones
	 * @return the waivers
	 */
	List<WaiverRow> list(@Param("authority") @Nullable String authority, @Param("revoked") boolean revoked);

	/**
	 * Find a waiver.
	 * @param id its number
	 * @return the waiver, or null
	 */
	@Nullable WaiverRow find(@Param("id") long id);

	/**
	 * Find the standing waiver for the same thing and day.
	 * @param waiver what is looked for
	 * @param school surrogate key of the school, or null
	 * @return its number, or null
	 */
	@Nullable Long same(@Param("w") WaiverRow waiver, @Param("school") @Nullable Long school);

	int revoke(@Param("id") long id, @Param("by") String by);

	/**
	 * Return the authority that runs a school.
	 * @param school surrogate key
	 * @return code
	 */
	String authorityOf(@Param("school") long school);

}
