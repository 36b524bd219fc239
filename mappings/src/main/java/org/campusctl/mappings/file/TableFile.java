package org.campusctl.mappings.file;

import java.io.IOException;

/**
 * Opens the records of a received file, whatever its format.
 */
final class TableFile {

	private TableFile() {
	}

	static TableRecords open(ReceivedFile file) throws IOException {
		return switch (file.format()) {
			case CSV -> CsvRecords.open(file.frozen(), TextEncoding.named(file.encoding()), file.delimiter());
			case XLSX -> XlsxRecords.open(file.frozen(), file.sheet());
			case FAMILIES -> FamilyRecords.open(file.frozen());
			case REPORTS -> ReportRecords.open(file.frozen(), file.name(), TextEncoding.named(file.encoding()));
			case PLIST -> PlistRecords.open(file.frozen(), file.name());
			case EXPORT -> export(file);
		};
	}

	private static TableRecords export(ReceivedFile file) throws IOException {
		ExportRecords records = ExportRecords
			.of(CsvRecords.open(file.frozen(), TextEncoding.named(file.encoding()), file.delimiter()), file.name());
		if (records == null) {
			throw new IOException("no export");
		}
		return records;
	}

}
