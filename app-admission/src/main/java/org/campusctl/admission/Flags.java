package org.campusctl.admission;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of flags as one number, because millions of rulings carry one.
 *
 * @param bits one bit a flag
 */
public record Flags(int bits) {

	/** No flag. */
	public static final Flags NONE = new Flags(0);

	/**
	 * Return a set of flags.
	 * @param flags the flags
	 * @return the set
	 */
	public static Flags of(Flag... flags) {
		return Arrays.stream(flags).reduce(NONE, (set, flag) -> set.with(flag, true), Flags::plus);
	}

	/**
	 * Add a flag if a condition holds.
	 * @param flag the flag
	 * @param condition whether to add it
	 * @return the set with it, or the same set
	 */
	public Flags with(Flag flag, boolean condition) {
		return condition ? new Flags(this.bits | flag.bit()) : this;
	}

	/**
	 * Join two sets.
	 * @param other the other set
	 * @return all flags of both
	 */
	public Flags plus(Flags other) {
		return new Flags(this.bits | other.bits);
	}

	/**
	 * Tell whether a flag is set.
	 * @param flag the flag
	 * @return whether it is
	 */
	public boolean contains(Flag flag) {
		return (this.bits & flag.bit()) != 0;
	}

	/**
	 * List the flags.
	 * @return in the order of the contract
	 */
	public List<Flag> list() {
		return Arrays.stream(Flag.values()).filter(this::contains).toList();
	}

	/**
	 * Return the flags as findings write them.
	 * @return names joined by semicolons, or empty
	 */
	@Override
	public String toString() {
		return list().stream().map(Flag::name).collect(Collectors.joining(";"));
	}

}
