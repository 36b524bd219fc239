package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.campusctl.mappings.file.ReportRecords.Damaged;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads property lists in XML, as Apple's device management answers
 * {@code InstalledApplicationList}: one answer, or an array of them. Document types and
 * entities are not followed. The form of a binary list is told apart and not read.
 */
final class PlistRecords implements TableRecords {

	private static final int MAX_DEPTH = 20;

	/** Apps of one answer; a device has some hundred. */
	private static final int MAX_ITEMS = 100_000;

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final InputStream in;

	private final XMLStreamReader xml;

	private final DeviceReports reports;

	private boolean begun;

	private boolean isList;

	private PlistRecords(InputStream in, XMLStreamReader xml, AppExport export) {
		this.in = in;
		this.xml = xml;
		this.reports = new DeviceReports(export);
	}

	/** Tell whether a file is a binary property list. */
	static boolean isBinary(byte[] start) {
		return new String(start, StandardCharsets.ISO_8859_1).startsWith("bplist");
	}

	/** Tell whether a file is XML. */
	static boolean isXml(byte[] start) {
		String text = new String(start, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "").stripLeading();
		return text.startsWith("<?xml") || text.startsWith("<!DOCTYPE plist") || text.startsWith("<plist");
	}

	/**
	 * Open a property list.
	 * @param file the file
	 * @param name its name within the drop
	 * @throws Damaged if it is no property list
	 */
	static PlistRecords open(Path file, String name) throws IOException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		InputStream in = Files.newInputStream(file);
		try {
			return new PlistRecords(in, factory.createXMLStreamReader(in), new AppExport(name));
		}
		catch (XMLStreamException ex) {
			in.close();
			throw damaged(ex);
		}
	}

	@Override
	public @Nullable TableRecord next() throws IOException {
		try {
			if (!this.begun) {
				this.begun = true;
				enter();
				return AppExport.header();
			}
			TableRecord record = this.reports.poll();
			while (record == null && readOn()) {
				record = this.reports.poll();
			}
			return record;
		}
		catch (XMLStreamException ex) {
			throw damaged(ex);
		}
	}

	/** Go to the one value of the list, or into it where it is an array. */
	private void enter() throws XMLStreamException, IOException {
		if (!nextElement() || !this.xml.getLocalName().equals("plist") || !nextElement()) {
			throw new Damaged("plist: InstalledApplicationList");
		}
		this.isList = this.xml.getLocalName().equals("array");
		if (!this.isList && !this.xml.getLocalName().equals("dict")) {
			throw new Damaged("plist: InstalledApplicationList");
		}
	}

	private boolean readOn() throws XMLStreamException, IOException {
		if (this.isList) {
			if (!nextElement()) {
				this.isList = false;
				return readToTheEnd();
			}
		}
		else if (!this.xml.isStartElement()) {
			return readToTheEnd();
		}
		long line = this.xml.getLocation().getLineNumber();
		this.reports.add(value(0), line);
		return true;
	}

	/** A file that is cut behind the last app is cut all the same. */
	private boolean readToTheEnd() throws XMLStreamException {
		while (this.xml.hasNext()) {
			this.xml.next();
		}
		return false;
	}

	/** Go to the next child element; false at the end of the element at hand. */
	private boolean nextElement() throws XMLStreamException {
		while (this.xml.hasNext()) {
			int event = this.xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				return true;
			}
			if (event == XMLStreamConstants.END_ELEMENT) {
				return false;
			}
		}
		return false;
	}

	/** Read the element at hand to its end. */
	private JsonNode value(int depth) throws XMLStreamException, IOException {
		if (depth > MAX_DEPTH) {
			throw new Damaged("plist <= " + MAX_DEPTH);
		}
		return switch (this.xml.getLocalName()) {
			case "dict" -> dict(depth);
			case "array" -> array(depth);
			case "true", "false" -> {
				boolean isTrue = this.xml.getLocalName().equals("true");
				this.xml.getElementText();
				yield NODES.booleanNode(isTrue);
			}
			default -> NODES.stringNode(this.xml.getElementText());
		};
	}

	private ObjectNode dict(int depth) throws XMLStreamException, IOException {
		ObjectNode dict = NODES.objectNode();
		dict.put(DeviceReports.LINE, this.xml.getLocation().getLineNumber());
		while (nextElement()) {
			if (!this.xml.getLocalName().equals("key")) {
				throw new Damaged("<key>");
			}
			String key = this.xml.getElementText();
			if (!nextElement()) {
				throw new Damaged("<key>" + " ...");
			}
			dict.set(key, value(depth + 1));
		}
		return dict;
	}

	private ArrayNode array(int depth) throws XMLStreamException, IOException {
		ArrayNode array = NODES.arrayNode();
		while (nextElement()) {
			array.add(value(depth + 1));
			if (array.size() > MAX_ITEMS) {
				throw new Damaged("array <= " + MAX_ITEMS);
			}
		}
		return array;
	}

	private static Damaged damaged(XMLStreamException ex) {
		return new Damaged("plist, XML (" + ((ex.getLocation() != null) ? ex.getLocation().getLineNumber() : 1) + ")");
	}

	@Override
	public void expect(int width) {
	}

	@Override
	public boolean leavesOutTrailingBlanks() {
		return false;
	}

	@Override
	public void close() throws IOException {
		try (this.in) {
			this.xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

}
