package org.campusctl.batch.load;

import org.campusctl.compliance.Problem;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.file.ReceivedFile;

/**
 * When input is refused as a whole (exit code 65).
 */
public final class Refusals {

	private Refusals() {
	}

	/**
	 * Tell whether a drop is refused before its rows are read: one file that cannot be
	 * taken refuses the drop; an empty one only if there is no other.
	 * @param drop the drop
	 * @return whether it is refused
	 */
	public static boolean refuses(Drop drop) {
		return drop.readable().isEmpty() || drop.files().stream().anyMatch((file) -> refuses(file) && !isEmpty(file));
	}

	/**
	 * Tell whether a file cannot be taken at all.
	 * @param file the file
	 * @return whether one of its problems is an error
	 */
	public static boolean refuses(ReceivedFile file) {
		return file.problems().stream().anyMatch(Problem::isError);
	}

	/**
	 * Tell whether a file has more rejected rows than allowed.
	 * @param ownRejects rows rejected for a reason of their own, not for their parent's
	 * @param read rows read
	 * @param maxPercent percentage allowed
	 * @return whether it is refused
	 */
	public static boolean tooMany(long ownRejects, long read, int maxPercent) {
		return ownRejects > LoadRequest.MIN_REJECTS && ownRejects * 100 > maxPercent * read;
	}

	private static boolean isEmpty(ReceivedFile file) {
		return file.problems().stream().anyMatch((problem) -> problem.code().equals("file.empty"));
	}

}
