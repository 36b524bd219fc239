package org.campusctl.benchmarks.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180ParserBuilder;

/**
 * Changed copies of a generated file of pupils.
 */
final class PupilFile {

	private static final String ADDRESS = "现住址";

	private PupilFile() {
	}

	/**
	 * Write a copy in which some pupils have moved.
	 * @param from the file
	 * @param to the copy
	 * @param every 1 changes every row, 100 each hundredth
	 * @param mark what is added to the address
	 * @return the copy
	 */
	static Path moved(Path from, Path to, int every, String mark) throws IOException {
		try (CSVReader in = new CSVReaderBuilder(Files.newBufferedReader(from, StandardCharsets.UTF_8))
			.withCSVParser(new RFC4180ParserBuilder().build())
			.build();
				ICSVWriter out = new CSVWriterBuilder(Files.newBufferedWriter(to, StandardCharsets.UTF_8)).build()) {
			String[] titles = in.readNextSilently();
			out.writeNext(titles, false);
			int address = Arrays.asList(titles).indexOf(ADDRESS);
			int row = 0;
			for (String[] cells = in.readNextSilently(); cells != null; cells = in.readNextSilently()) {
				if (row++ % every == 0) {
					cells[address] += mark;
				}
				out.writeNext(cells, false);
			}
		}
		return to;
	}

}
