package org.campusctl.roster;

/**
 * Who would leave a school by an import in full mode, in one dataset.
 *
 * @param active persons active at the school before the import, graduates included
 * @param absent persons absent from the school's file who are not graduates; 0 where the
 * school's file is not in the drop. A rejected row with a readable key is not an absence
 * @param moved pupils whom another school's file lists, not counting pupils of final
 * grades in the season of graduation
 * @param graduating pupils of final grades who leave in the season of graduation, be they
 * absent or listed by the next school
 * @param unreadableKey whether the school's file has a rejected row whose key cannot be
 * read, so that nobody can be called absent for certain
 */
public record Leavers(int active, int absent, int moved, int graduating, boolean unreadableKey) {

	/**
	 * Check the numbers.
	 * @throws IllegalArgumentException if a number is negative, or more persons leave
	 * than are active
	 */
	public Leavers {
		if (active < 0 || absent < 0 || moved < 0 || graduating < 0 || (long) absent + moved + graduating > active) {
			throw new IllegalArgumentException(
					"%d absent, %d moved, %d graduating of %d active".formatted(absent, moved, graduating, active));
		}
	}

	/**
	 * Return the number that the guard looks at.
	 * @return absent and moved, without graduates
	 */
	public int leaving() {
		return this.absent + this.moved;
	}

}
