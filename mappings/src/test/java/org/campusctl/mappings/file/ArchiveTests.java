package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArchiveTests {

	private static final byte[] CLASSES = "学校标识码,班号,班级名称,年级\n2133029901,1,一班,1\n".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path home;

	@ParameterizedTest
	@CsvSource({ "UTF-8", "GBK" })
	void readsNestedFoldersAndChineseNames(String charset) throws IOException {
		Path zip = this.home.resolve("报送.zip");
		try (OutputStream out = Files.newOutputStream(zip);
				ZipOutputStream archive = new ZipOutputStream(out, Charset.forName(charset))) {
			add(archive, "二班/班级.csv", CLASSES);
			add(archive, "一班/a/classes.csv", CLASSES);
			add(archive, "__MACOSX/._班级.csv", CLASSES);
			add(archive, "说明.docx", CLASSES);
		}
		Drop drop = receive(zip, DropLimits.standard());
		assertThat(drop.files()).extracting(ReceivedFile::name)
			.containsExactly("报送.zip/一班/a/classes.csv", "报送.zip/二班/班级.csv");
		assertThat(drop.files()).allMatch((file) -> file.problems().isEmpty());
		assertThat(drop.ignored()).extracting(IgnoredFile::name)
			.containsExactly("报送.zip/__MACOSX/._班级.csv", "报送.zip/说明.docx");
		try (var copies = Files.list(this.home.resolve("copies"))) {
			assertThat(copies).hasSize(3);
		}
		assertThat(Drop.reopen(this.home.resolve("copies"), ColumnProfiles.builtIn())).isEqualTo(drop);
	}

	@ParameterizedTest
	@CsvSource({ "../classes.csv,entry 2: ../", "a/../../classes.csv,entry 2: ../",
			"/classes.csv,entry 2: absolute path", "C:/classes.csv,entry 2: absolute path",
			"..\\classes.csv,entry 2: ../", "inner.zip,entry 2: nested archive", "a/b.rar,entry 2: nested archive" })
	void refusesUnsafeEntries(String name, String reason) throws IOException {
		Path zip = this.home.resolve("drop.zip");
		try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream archive = new ZipOutputStream(out)) {
			add(archive, "班级.csv", CLASSES);
			add(archive, name, CLASSES);
		}
		assertRefused(receive(zip, DropLimits.standard()), reason);
		assertThat(this.home.resolve("classes.csv")).doesNotExist();
	}

	@Test
	void refusesLinks() throws IOException {
		Path zip = this.home.resolve("drop.zip");
		try (ZipArchiveOutputStream archive = new ZipArchiveOutputStream(zip)) {
			ZipArchiveEntry link = new ZipArchiveEntry("classes.csv");
			link.setUnixMode(UnixStat.LINK_FLAG | 0777);
			archive.putArchiveEntry(link);
			archive.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
			archive.closeArchiveEntry();
		}
		assertRefused(receive(zip, DropLimits.standard()), "entry 1: symbolic link");
	}

	@Test
	void refusesBombs() throws IOException {
		Path zip = this.home.resolve("drop.zip");
		try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream archive = new ZipOutputStream(out)) {
			add(archive, "classes.csv", new byte[8 << 20]);
		}
		assertRefused(receive(zip, DropLimits.standard()), "entry 1: ratio > 200:1");
	}

	@Test
	void refusesTooMuchAndTooMany() throws IOException {
		Path zip = this.home.resolve("drop.zip");
		try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream archive = new ZipOutputStream(out)) {
			add(archive, "classes.csv", CLASSES);
			add(archive, "班级.csv", CLASSES);
		}
		assertRefused(receive(zip, new DropLimits(1, 1 << 20, 100)), "2 entries > 1");
		long bytes = Files.size(zip) + CLASSES.length + 3;
		assertRefused(receive(zip, new DropLimits(10, bytes, 100)), "entry 2: size > " + bytes);
	}

	@Test
	void refusesEncryptedAndDamagedOnes() throws IOException {
		Path zip = this.home.resolve("drop.zip");
		try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream archive = new ZipOutputStream(out)) {
			add(archive, "classes.csv", CLASSES);
		}
		byte[] bytes = Files.readAllBytes(zip);
		int central = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
		bytes[6] |= 1;
		bytes[central + 8] |= 1;
		Files.write(zip, bytes);
		assertRefused(receive(zip, DropLimits.standard()), "entry 1: encrypted");
		bytes[6] &= ~1;
		bytes[central + 8] &= ~1;
		bytes[central + 16] ^= 1;
		Files.write(zip, bytes);
		assertRefused(receive(zip, DropLimits.standard()), "entry 1: damaged");
		Files.write(zip, Arrays.copyOf(bytes, 40));
		assertRefused(receive(zip, DropLimits.standard()), "damaged");
	}

	private static void assertRefused(Drop drop, String reason) {
		assertThat(drop.files()).hasSize(1);
		assertThat(drop.files().get(0).name()).isEqualTo("drop.zip");
		assertThat(drop.files().get(0).problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo("file.archive");
			assertThat(problem.arguments()).containsExactly(reason);
		});
	}

	private Drop receive(Path zip, DropLimits limits) {
		return Drop.receive(List.of(zip), this.home.resolve("copies"), ColumnProfiles.builtIn(), limits);
	}

	private static void add(ZipOutputStream archive, String name, byte[] bytes) throws IOException {
		archive.putNextEntry(new ZipEntry(name));
		archive.write(bytes);
		archive.closeEntry();
	}

}
