package org.campusctl.mappings.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * Unpacks a zip archive whose copy is frozen already. One unsafe entry refuses the whole
 * archive ({@code file.archive}): a drop of which a part is hidden is not the drop that
 * the sender meant.
 */
final class Archive {

	private static final Set<String> PACKED = Set.of("zip", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "jar",
			"zipx");

	private static final Set<ZipMethod> READABLE = EnumSet.of(ZipMethod.STORED, ZipMethod.DEFLATED,
			ZipMethod.ENHANCED_DEFLATED, ZipMethod.BZIP2, ZipMethod.UNSHRINKING, ZipMethod.IMPLODING);

	private static final long RATIO_FREE = 1L << 20;

	private final FrozenFile archive;

	private final DropLimits limits;

	private long bytesLeft;

	private Archive(FrozenFile archive, DropLimits limits, long bytesLeft) {
		this.archive = archive;
		this.limits = limits;
		this.bytesLeft = bytesLeft;
	}

	/**
	 * What an archive holds.
	 *
	 * @param members tables, frozen
	 * @param ignored what is no table
	 */
	record Content(List<FrozenFile> members, List<IgnoredFile> ignored) {
	}

	/**
	 * Tell whether an entry is packed in a way that is read here. Others need libraries
	 * of their own, or are read by nobody.
	 */
	static boolean isReadable(ZipArchiveEntry entry) {
		return READABLE.contains(ZipMethod.getMethodByCode(entry.getMethod()));
	}

	/** Tell whether a file name is that of a packed file. */
	static boolean isPacked(String name) {
		return PACKED.contains(FrozenFile.extension(name));
	}

	/** Unpack an archive; a refused one is its own only member, with the problem. */
	static Content unpack(FrozenFile archive, Freezer freezer, DropLimits limits, long bytesLeft,
			List<ColumnProfile> profiles) {
		List<FrozenFile> members = new ArrayList<>();
		List<IgnoredFile> ignored = new ArrayList<>();
		String reason;
		try {
			reason = new Archive(archive, limits, bytesLeft).unpack(freezer, profiles, members, ignored);
		}
		catch (IOException ex) {
			reason = "damaged";
		}
		catch (IllegalArgumentException ex) {
			reason = "damaged";
		}
		try {
			if (reason == null) {
				Files.deleteIfExists(archive.path());
				return new Content(members, ignored);
			}
			for (FrozenFile member : members) {
				Files.deleteIfExists(member.path());
			}
		}
		catch (IOException ex) {
			throw Freezer.cannotWrite(archive.path(), ex);
		}
		return new Content(List.of(new FrozenFile(archive.name(), archive.path(), archive.sha256(), archive.bytes(),
				Problem.error("", "file.archive", reason))), List.of());
	}

	private @Nullable String unpack(Freezer freezer, List<ColumnProfile> profiles, List<FrozenFile> members,
			List<IgnoredFile> ignored) throws IOException {
		try (ZipFile zip = ZipFile.builder().setPath(this.archive.path()).setUseUnicodeExtraFields(true).get()) {
			List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
			if (entries.size() > this.limits.maxFiles()) {
				return entries.size() + " entries > " + this.limits.maxFiles();
			}
			int number = 0;
			for (ZipArchiveEntry entry : entries) {
				number++;
				String unsafe = unsafe(entry);
				if (unsafe != null) {
					return "entry " + number + ": " + unsafe;
				}
			}
			number = 0;
			for (ZipArchiveEntry entry : entries) {
				number++;
				if (entry.isDirectory()) {
					continue;
				}
				String name = this.archive.name() + "/" + name(entry);
				if (!DropFiles.isTable(name, profiles)) {
					ignored.add(IgnoredFile.of(name));
					continue;
				}
				String refused = unpack(zip, entry, name, freezer, members);
				if (refused != null) {
					return "entry " + number + ": " + refused;
				}
			}
			return null;
		}
	}

	private @Nullable String unpack(ZipFile zip, ZipArchiveEntry entry, String name, Freezer freezer,
			List<FrozenFile> members) throws IOException {
		if (!isReadable(entry)) {
			return "compression method " + entry.getMethod();
		}
		long byRatio = Math.max(RATIO_FREE, Math.max(1, entry.getCompressedSize()) * this.limits.maxRatio());
		try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
			FrozenFile member = freezer.freeze(name, in, Math.min(byRatio, this.bytesLeft), null);
			this.bytesLeft -= member.bytes();
			members.add(member);
			// The library does not compare them.
			return (in.getChecksum().getValue() == entry.getCrc()) ? null : "damaged";
		}
		catch (Freezer.TooLongException ex) {
			return (byRatio < this.bytesLeft) ? "ratio > " + this.limits.maxRatio() + ":1"
					: "size > " + this.limits.maxBytes();
		}
	}

	private @Nullable String unsafe(ZipArchiveEntry entry) {
		String name = name(entry);
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			return "encrypted";
		}
		if (entry.isUnixSymlink()) {
			return "symbolic link";
		}
		if (name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
			return "absolute path";
		}
		if (List.of(name.split("/")).contains("..")) {
			return "../";
		}
		if (!entry.isDirectory() && isPacked(name) && !DropFiles.isSystem(name)) {
			return "nested archive";
		}
		if (name.indexOf('\0') >= 0) {
			return "name";
		}
		return null;
	}

	/** Return the entry's name; without its UTF-8 flag the bytes decide. */
	private static String name(ZipArchiveEntry entry) {
		byte[] raw = entry.getRawName();
		String name = entry.getName();
		if (raw != null && !entry.getGeneralPurposeBit().usesUTF8ForNames()
				&& entry.getNameSource() != ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
			name = decoded(raw);
		}
		return name.replace('\\', '/');
	}

	private static String decoded(byte[] raw) {
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
			try {
				return TextEncoding.strict(charset).decode(ByteBuffer.wrap(raw)).toString();
			}
			catch (CharacterCodingException ex) {
				// The next one may fit.
			}
		}
		return new String(raw, StandardCharsets.ISO_8859_1);
	}

}
