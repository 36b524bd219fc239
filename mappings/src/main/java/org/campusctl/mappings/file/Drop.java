package org.campusctl.mappings.file;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.campusctl.compliance.Problem;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * What somebody hands in: a folder, a zip archive, a file, or several of them; frozen,
 * recognised, and ready to be read with {@link RowReader}.
 *
 * @param files the tables, numbered in the order of their names; also those that fit no
 * dataset or are refused, with their problems
 * @param ignored what is no table
 */
public record Drop(List<ReceivedFile> files, List<IgnoredFile> ignored) {

	public Drop {
		files = List.copyOf(files);
		ignored = List.copyOf(ignored);
	}

	/**
	 * Copy the files of a drop (0600), recognise them and map their headers. Leaves an
	 * {@code inputs.json} beside the copies for {@link #reopen}.
	 * @param paths folders (taken with what is below them), archives and files
	 * @param frozenDir folder for the copies; created if need be
	 * @param profiles the datasets to recognise
	 * @param limits what the drop may cost
	 * @return the drop
	 * @throws Failure {@code NOT_FOUND} naming a path that is missing or unreadable;
	 * {@code INPUT_REFUSED} if a file changes meanwhile or the drop is too large;
	 * {@code CANNOT_WRITE} if the copies cannot be written
	 */
	public static Drop receive(List<Path> paths, Path frozenDir, List<ColumnProfile> profiles, DropLimits limits) {
		DropFiles found = DropFiles.find(paths, limits);
		Freezer freezer = new Freezer(frozenDir);
		List<FrozenFile> frozen = new ArrayList<>();
		List<IgnoredFile> ignored = new ArrayList<>();
		long bytesLeft = limits.maxBytes();
		for (Map.Entry<String, Path> entry : found.files().entrySet()) {
			String name = entry.getKey();
			Path path = entry.getValue();
			boolean isPacked = Archive.isPacked(name) && !DropFiles.isSystem(name);
			boolean isWanted = isPacked || found.isNamed(name) || DropFiles.isTable(name, profiles);
			if (!isWanted || (!found.isNamed(name) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))) {
				ignored.add(IgnoredFile.of(name));
				continue;
			}
			if (!Files.isReadable(path) || !Files.isRegularFile(path)) {
				throw new Failure(FailureKind.NOT_FOUND, "drop.unreadable", path);
			}
			if (path.toFile().length() > bytesLeft) {
				throw new Failure(FailureKind.INPUT_REFUSED, "drop.too-large", limits.maxBytes());
			}
			FrozenFile file = freezer.freeze(name, path);
			bytesLeft -= file.bytes();
			if (isPacked) {
				Archive.Content content = Archive.unpack(file, freezer, limits, bytesLeft, profiles);
				frozen.addAll(content.members());
				ignored.addAll(content.ignored());
				bytesLeft -= content.members()
					.stream()
					.filter((member) -> member.problem() == null)
					.mapToLong(FrozenFile::bytes)
					.sum();
			}
			else {
				frozen.add(file);
			}
			if (bytesLeft < 0) {
				throw new Failure(FailureKind.INPUT_REFUSED, "drop.too-large", limits.maxBytes());
			}
		}
		frozen.sort(Comparator.comparing(FrozenFile::name));
		InputsFile.write(frozenDir, frozen, ignored);
		return recognised(frozen, ignored, profiles);
	}

	/**
	 * Receive a drop again from its copies, as after a crash. Gives what {@link #receive}
	 * gave when the profiles are the same.
	 * @param frozenDir folder with the copies and their {@code inputs.json}
	 * @param profiles the datasets to recognise
	 * @return the drop
	 * @throws Failure {@code NOT_FOUND} if there is no complete set of copies;
	 * {@code INPUT_REFUSED} if a copy is no longer what it was
	 */
	public static Drop reopen(Path frozenDir, List<ColumnProfile> profiles) {
		InputsFile inputs = InputsFile.read(frozenDir);
		return recognised(inputs.files(), inputs.ignored(), profiles);
	}

	/**
	 * Tell whether a folder has a complete set of copies that {@link #reopen} can take.
	 * @param frozenDir folder of the copies
	 * @return whether receiving came to its end there
	 */
	public static boolean isComplete(Path frozenDir) {
		return InputsFile.exists(frozenDir);
	}

	private static Drop recognised(List<FrozenFile> frozen, List<IgnoredFile> ignored, List<ColumnProfile> profiles) {
		List<ReceivedFile> files = new ArrayList<>();
		for (FrozenFile file : frozen) {
			Recognition recognition = new Recognition(file, profiles);
			for (ReceivedFile received : recognition.tables()) {
				files.add(numbered(received, files.size() + 1));
			}
		}
		return new Drop(files, ignored);
	}

	private static ReceivedFile numbered(ReceivedFile file, int number) {
		return new ReceivedFile(number, file.name(), file.frozen(), file.sha256(), file.bytes(), file.format(),
				file.encoding(), file.delimiter(), file.sheet(), file.dataset(), file.headerLine(), file.header(),
				file.columns(), file.rejectFile(), file.problems(), file.form());
	}

	/**
	 * Return the files that can be read: recognised and without an error.
	 * @return the files in their order
	 */
	public List<ReceivedFile> readable() {
		return this.files.stream()
			.filter((file) -> file.dataset() != null && file.problems().stream().noneMatch(Problem::isError))
			.toList();
	}

}
