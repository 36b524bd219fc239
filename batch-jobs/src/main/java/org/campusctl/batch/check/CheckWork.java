package org.campusctl.batch.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.campusctl.mappings.file.CellNormaliser;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.file.ReceivedFile;

import org.jspecify.annotations.Nullable;

/**
 * What the checks of all datasets of a drop share.
 *
 * @param drop the frozen drop
 * @param normaliser normalises cells
 * @param digests makes digests
 * @param parents rows of the datasets checked so far, by dataset
 * @param formerCodes code of the warning for children that name their parent by a former
 * key, by dataset of the parent
 * @param authority the authority the user acts as, or null
 * @param rejects folder for reject and warnings files; exists
 * @param locale language of these files
 * @param afterRow run after each row that is read; may throw to stop
 */
record CheckWork(Drop drop, CellNormaliser normaliser, Digests digests, Map<String, Parents> parents,
		Map<String, String> formerCodes, @Nullable String authority, Path rejects, Locale locale, Runnable afterRow) {

	CheckWork(Drop drop, CellNormaliser normaliser, Map<String, String> formerCodes, @Nullable String authority,
			Path rejects, Locale locale, Runnable afterRow) {
		this(drop, normaliser, new Digests(), new HashMap<>(), formerCodes, authority, rejects, locale, afterRow);
	}

	List<ReceivedFile> files(String dataset) {
		return this.drop.readable().stream().filter((file) -> dataset.equals(file.dataset())).toList();
	}

	/**
	 * Return a place as people read it.
	 * @param place the place
	 * @return file and line
	 */
	String shown(long place) {
		String name = this.drop.files()
			.stream()
			.filter((file) -> file.number() == Places.file(place))
			.map(ReceivedFile::name)
			.findFirst()
			.orElse("");
		return name + ":" + Places.line(place);
	}

}
