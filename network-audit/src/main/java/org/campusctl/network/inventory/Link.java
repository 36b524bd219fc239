package org.campusctl.network.inventory;

import org.campusctl.compliance.Cells;
import org.campusctl.compliance.Evidence;

import org.jspecify.annotations.Nullable;

/**
 * A cable between two interfaces. Listed from either end it is the same link: the ends
 * stand in the order of their names.
 *
 * @param a the end whose name comes first
 * @param b the other end
 * @param medium the cable
 * @param tested reference of the test report
 * @param evidence where it comes from
 */
public record Link(End a, End b, @Nullable Medium medium, @Nullable String tested,
		Evidence evidence) implements InventoryRow<Link> {

	public Link {
		if (a.compareTo(b) > 0) {
			End first = b;
			b = a;
			a = first;
		}
	}

	/**
	 * Read a row.
	 * @param cells normalised cells
	 * @param evidence where they come from
	 * @return the link
	 */
	public static Link of(Cells cells, Evidence evidence) {
		String tested = CellValues.reference(cells, "tested");
		return new Link(new End(cells.get("a_device"), cells.get("a_interface")),
				new End(cells.get("b_device"), cells.get("b_interface")),
				CellValues.code(Medium.class, cells, "medium"),
				(tested != null && CellValues.isNone(tested)) ? null : tested, evidence);
	}

	@Override
	public Object key() {
		return new Ends(this.a, this.b);
	}

	@Override
	public String subject() {
		return new Ends(this.a, this.b).toString();
	}

	@Override
	public @Nullable Object cell(String column) {
		return switch (column) {
			case "medium" -> this.medium;
			case "tested" -> this.tested;
			default -> throw InventoryRow.noColumn(column);
		};
	}

	@Override
	public Link fill(Link other) {
		return new Link(this.a, this.b, InventoryRow.known(this.medium, other.medium),
				InventoryRow.known(this.tested, other.tested), this.evidence);
	}

	/**
	 * Two ends in the order of their names.
	 *
	 * @param a the first
	 * @param b the second
	 */
	public record Ends(End a, End b) {

		public Ends {
			if (a.compareTo(b) > 0) {
				End first = b;
				b = a;
				a = first;
			}
		}

		@Override
		public String toString() {
			return this.a + " - " + this.b;
		}

	}

	/** What a cable is made of. */
	public enum Medium implements Coded {

		CAT5("cat5"), CAT5E("cat5e"), CAT6("cat6"), CAT6A("cat6a"), CAT7("cat7"), MMF_OM3("mmf-om3"),
		MMF_OM4("mmf-om4"), SMF_OS2("smf-os2");

		private final String code;

		Medium(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return this.code;
		}

	}

}
