package org.campusctl.batch.sample;

/**
 * How a sample file is written.
 *
 * @param fileName name with extension, {@code .csv} or {@code .xlsx}
 * @param encoding of a CSV file
 * @param headings titles of the columns
 * @param title a line above the header; empty for none
 */
public record FileStyle(String fileName, Encoding encoding, Headings headings, String title) {

	/** Encodings that offices use. */
	public enum Encoding {

		/** UTF-8 without mark. */
		UTF_8,
		/** UTF-8 with byte order mark, as Excel writes it. */
		UTF_8_BOM,
		/** GB18030 (GB 18030-2005), of which GBK and GB2312 are parts. */
		GB18030

	}

	/** Titles of the columns, and with them how values are written. */
	public enum Headings {

		/** Chinese titles of the contract, codes as codes. */
		CHINESE,
		/** English names of the contract, codes as codes. */
		ENGLISH,
		/**
		 * What people write: 身份证号, 手机号; the names of codes instead of the codes, class
		 * names instead of class codes, dates with slashes.
		 */
		COLLOQUIAL

	}

	/**
	 * Return the usual style of a table: CSV, UTF-8 with byte order mark, Chinese titles
	 * of the contract.
	 * @param table the table
	 * @return the style
	 */
	public static FileStyle of(SampleTable table) {
		return new FileStyle(table.fileName() + ".csv", Encoding.UTF_8_BOM, Headings.CHINESE, "");
	}

	public FileStyle named(String name) {
		return new FileStyle(name, this.encoding, this.headings, this.title);
	}

	public FileStyle in(Encoding other) {
		return new FileStyle(this.fileName, other, this.headings, this.title);
	}

	public FileStyle with(Headings other) {
		return new FileStyle(this.fileName, this.encoding, other, this.title);
	}

	public FileStyle titled(String line) {
		return new FileStyle(this.fileName, this.encoding, this.headings, line);
	}

	/**
	 * Tell whether the file is a workbook as offices write them: a title row, merged
	 * cells in the header, numbers as text, a row of totals at the end.
	 * @return whether the name ends with {@code .xlsx}
	 */
	public boolean isWorkbook() {
		return this.fileName.endsWith(".xlsx");
	}

	/**
	 * Return the encoding as imports report it.
	 * @return name of the contract
	 */
	public String encodingName() {
		if (isWorkbook()) {
			return "XLSX";
		}
		return switch (this.encoding) {
			case UTF_8 -> "UTF-8";
			case UTF_8_BOM -> "UTF-8-BOM";
			case GB18030 -> "GB18030";
		};
	}

}
