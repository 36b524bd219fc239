package org.campusctl.batch.load;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.campusctl.batch.load.DatasetSteps.DropFacts;
import org.campusctl.mappings.file.Drop;
import org.campusctl.mappings.file.ReceivedFile;
import org.campusctl.mappings.table.StagedTables;

/**
 * A run at work: its number, its frozen drop, and what the steps share.
 *
 * @param id number of the run
 * @param folder the run's folder under the home
 * @param request what was asked for
 * @param drop the frozen drop
 */
record LoadRun(long id, Path folder, LoadRequest request, Drop drop) {

	/**
	 * Return the datasets that the drop has a readable file of, parents first.
	 * @return the datasets
	 */
	List<Dataset> datasets() {
		Set<String> present = names();
		return this.request.datasets().stream().filter((dataset) -> present.contains(dataset.name())).toList();
	}

	private Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		for (ReceivedFile file : this.drop.readable()) {
			names.add(datasetName(file));
		}
		return names;
	}

	Dataset dataset(ReceivedFile file) {
		String name = datasetName(file);
		return this.request.datasets()
			.stream()
			.filter((dataset) -> dataset.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no dataset " + name));
	}

	private static String datasetName(ReceivedFile file) {
		String name = file.dataset();
		if (name == null) {
			throw new IllegalStateException("a readable file has a dataset");
		}
		return name;
	}

	boolean isDelta(ReceivedFile file) {
		return this.request.delta() || file.rejectFile();
	}

	DropFacts facts() {
		Set<Integer> deltaFiles = this.drop.readable()
			.stream()
			.filter(this::isDelta)
			.map(ReceivedFile::number)
			.collect(Collectors.toSet());
		return new DropFacts(names(), deltaFiles, this.request.graduationSeason());
	}

	StagedTables tables(Dataset dataset) {
		return new StagedTables(this.id, dataset.shape());
	}

	String problems() {
		return StagedTables.problems(this.id);
	}

	Path inputFolder() {
		return this.folder.resolve("input");
	}

}
