package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;

/**
 * Finds the files of a drop and tells tables from the rest by their names.
 */
final class DropFiles {

	private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "xlsm", "xls", "et", "xltx");

	/** What the tool itself writes beside reject files. */
	private static final Pattern WARNINGS = Pattern.compile("warnings-[a-z-]+-[0-9]+[.]csv");

	private static final Set<String> SYSTEM = Set.of("thumbs.db", "desktop.ini", "inputs.json");

	/**
	 * The files by the names under which they are reported, in the order of the names.
	 */
	private final Map<String, Path> files = new TreeMap<>();

	private final Set<String> named = new HashSet<>();

	private final DropLimits limits;

	private DropFiles(DropLimits limits) {
		this.limits = limits;
	}

	static DropFiles find(List<Path> paths, DropLimits limits) {
		DropFiles found = new DropFiles(limits);
		for (Path path : paths) {
			if (!Files.exists(path)) {
				throw new Failure(FailureKind.NOT_FOUND, "drop.not-found", path);
			}
			if (!Files.isReadable(path)) {
				throw new Failure(FailureKind.NOT_FOUND, "drop.unreadable", path);
			}
			Path own = path.toAbsolutePath().normalize();
			if (Files.isDirectory(own)) {
				found.addFolder(own, (paths.size() > 1) ? own.getFileName() + "/" : "");
			}
			else {
				found.named.add(found.add(String.valueOf(own.getFileName()), own));
			}
		}
		return found;
	}

	Map<String, Path> files() {
		return this.files;
	}

	/** Whether the user named the file itself, not the folder where it lies. */
	boolean isNamed(String name) {
		return this.named.contains(name);
	}

	/**
	 * Tell whether a file is to be read as a table: by its extension, or, for plain text,
	 * by a name that is known.
	 */
	static boolean isTable(String name, List<ColumnProfile> profiles) {
		if (isSystem(name) || WARNINGS.matcher(FrozenFile.lastName(name)).matches()) {
			return false;
		}
		String extension = FrozenFile.extension(name);
		return TABLES.contains(extension) || isFeed(extension, profiles)
				|| (extension.equals("txt") && !FileNames.of(FrozenFile.baseName(name), profiles).profiles().isEmpty());
	}

	/** Tell whether a file has a form that only some datasets come in. */
	static boolean isFeed(String extension, List<ColumnProfile> profiles) {
		return switch (extension) {
			case "yaml", "yml" -> profiles.stream().anyMatch(FamilyRecords::fits);
			case "json", "jsonl", "ndjson", "plist", "xml" -> profiles.stream().anyMatch(AppExport::fits);
			default -> false;
		};
	}

	/** Tell whether a file was left behind by a program and is nobody's data. */
	static boolean isSystem(String name) {
		String last = FrozenFile.lastName(name);
		return last.startsWith(".") || last.startsWith("~$") || last.startsWith(".~") || name.startsWith("__MACOSX/")
				|| name.contains("/__MACOSX/") || SYSTEM.contains(last.toLowerCase(Locale.ROOT));
	}

	private void addFolder(Path folder, String prefix) {
		try (Stream<Path> walk = Files.walk(folder)) {
			walk.filter((path) -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).forEach((path) -> {
				String relative = folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
				add(prefix + relative, path);
			});
		}
		catch (UncheckedIOException ex) {
			throw new Failure(ex, FailureKind.NOT_FOUND, "drop.unreadable", folder);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.NOT_FOUND, "drop.unreadable", folder);
		}
	}

	private String add(String name, Path path) {
		String free = name;
		int copy = 2;
		while (this.files.containsKey(free) && !path.equals(this.files.get(free))) {
			free = String.valueOf(path.getName(Math.max(0, path.getNameCount() - copy))) + "/" + free;
			copy++;
		}
		this.files.put(free, path);
		if (this.files.size() > this.limits.maxFiles()) {
			throw new Failure(FailureKind.INPUT_REFUSED, "drop.too-many", this.limits.maxFiles());
		}
		return free;
	}

}
