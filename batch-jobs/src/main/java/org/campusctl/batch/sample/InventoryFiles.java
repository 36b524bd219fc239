package org.campusctl.batch.sample;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a fictional inventory while they are written: UTF-8, English names of the
 * contract, one file a dataset.
 */
final class InventoryFiles implements Closeable {

	private static final List<Kind> KINDS = List.of(
			new Kind("building", "buildings.csv", "school_code,building,campus,teaching,rooms"),
			new Kind("device", "devices.csv", "school_code,device,role,building,managed_by,ipv6_capable,ipv6_evidence"),
			new Kind("interface", "interfaces.csv",
					"school_code,device,interface,usage,type,speed_mbps,duplex,oper,peer_class,pass_through"),
			new Kind("link", "links.csv", "school_code,a_device,a_interface,b_device,b_interface,medium,tested"),
			new Kind("segment", "segments.csv",
					"school_code,segment,vlan,usage,ssid,ipv4_prefix,ipv6_prefix,gateway_device,gateway_interface,"
							+ "gateway_oper"),
			new Kind("address", "addresses.csv", "school_code,device,interface,address,origin"),
			new Kind("coverage", "coverage.csv",
					"school_code,building,area,teaching,wired_outlets,aps,survey_percent_over_65dbm,survey_date"),
			new Kind("uplink", "uplinks.csv",
					"school_code,uplink,role,network,carrier,contract_mbps,port_mbps,ipv6_prefix,ipv6_default_route"),
			new Kind("attestation", "attestations.csv", "school_code,topic,statement,signed_by,document_sha256,date"),
			new Kind("completeness", "completeness.csv", "school_code,dataset,complete"));

	private final Path folder;

	private final Map<String, BufferedWriter> writers = new LinkedHashMap<>();

	private final Map<String, Long> rows = new LinkedHashMap<>();

	InventoryFiles(Path folder) {
		this.folder = folder;
	}

	void open() throws IOException {
		Files.createDirectories(this.folder);
		for (Kind kind : KINDS) {
			BufferedWriter writer = Files.newBufferedWriter(this.folder.resolve(kind.file()), StandardCharsets.UTF_8,
					StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			this.writers.put(kind.dataset(), writer);
			this.rows.put(kind.dataset(), 0L);
			writer.write(kind.header());
			writer.write("\r\n");
		}
	}

	/** Write a row; no cell needs quotes. */
	void write(String dataset, String... cells) throws IOException {
		BufferedWriter writer = this.writers.get(dataset);
		if (writer == null) {
			throw new IllegalStateException("the inventory is not open");
		}
		for (int i = 0; i < cells.length; i++) {
			if (i > 0) {
				writer.write(',');
			}
			writer.write(cells[i]);
		}
		writer.write("\r\n");
		this.rows.merge(dataset, 1L, Long::sum);
	}

	/** Return the number of rows written so far. */
	long rows() {
		return this.rows.values().stream().mapToLong(Long::longValue).sum();
	}

	/** Return the files with their rows, as an import of the whole folder sees them. */
	List<SampleFile> files(long rejectedInterfaces) {
		List<SampleFile> files = new ArrayList<>();
		for (Kind kind : KINDS) {
			boolean flawed = rejectedInterfaces > 0 && kind.dataset().equals("interface");
			files.add(new SampleFile(this.folder.getFileName() + "/" + kind.file(), kind.dataset(), "UTF-8",
					this.rows.getOrDefault(kind.dataset(), 0L),
					flawed ? Map.of("value.format", rejectedInterfaces) : Map.of(), Map.of()));
		}
		return files;
	}

	/** Close the files, all of them, whatever happens to one. */
	@Override
	public void close() throws IOException {
		IOException first = null;
		for (BufferedWriter writer : this.writers.values()) {
			try {
				writer.close();
			}
			catch (IOException ex) {
				first = (first != null) ? first : ex;
			}
		}
		this.writers.clear();
		if (first != null) {
			throw first;
		}
	}

	/** Take back what was written. */
	void discard() {
		try {
			close();
			for (Kind kind : KINDS) {
				if (this.rows.containsKey(kind.dataset())) {
					Files.deleteIfExists(this.folder.resolve(kind.file()));
				}
			}
		}
		catch (IOException ex) {
			// What cannot be written cannot always be deleted either.
		}
	}

	/** A dataset, its file and the columns that are written. */
	private record Kind(String dataset, String file, String header) {

	}

}
