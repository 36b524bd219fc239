package org.campusctl.shell.output;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a command has to say on standard output: one object for programs (JSON), one table
 * for spreadsheets (CSV), and texts and tables for people. All three are made from the
 * same result, so that no form knows more than another.
 */
public final class Output {

	private final Object json;

	private final List<Block> blocks;

	private final @Nullable Table csv;

	private Output(Object json, List<Block> blocks, @Nullable Table csv) {
		this.json = json;
		this.blocks = List.copyOf(blocks);
		this.csv = csv;
	}

	/**
	 * Create an output without anything for people yet.
	 * @param json record, map or list that is written as JSON
	 * @return the output
	 */
	public static Output of(Object json) {
		return new Output(json, List.of(), null);
	}

	/**
	 * Create an output of one table.
	 * @param json record, map or list that is written as JSON
	 * @param table what people see, and the CSV form
	 * @return the output
	 */
	public static Output of(Object json, Table table) {
		return of(json).table(table);
	}

	/**
	 * Add a text of the message bundles.
	 * @param code key of the message
	 * @param arguments values for its placeholders
	 * @return an output with that text at its end
	 */
	public Output line(String code, Object... arguments) {
		return with(new Block.Message(code, List.of(arguments)), this.csv);
	}

	/**
	 * Add text that is the same in every language.
	 * @param text one or more lines
	 * @return an output with that text at its end
	 */
	public Output plain(String text) {
		return with(new Block.Plain(text), this.csv);
	}

	/**
	 * Add a table. The first one is also the CSV form, unless {@link #csv(Table)} says
	 * otherwise.
	 * @param table the table
	 * @return an output with that table at its end
	 */
	public Output table(Table table) {
		return with(new Block.Rows(table), (this.csv == null) ? table : this.csv);
	}

	/**
	 * Set the table of the CSV form.
	 * @param table the table
	 * @return an output with that CSV form
	 */
	public Output csv(Table table) {
		return new Output(this.json, this.blocks, table);
	}

	public Object json() {
		return this.json;
	}

	public List<Block> blocks() {
		return this.blocks;
	}

	/**
	 * Return the table of the CSV form.
	 * @return the table, or null if this output has no rows
	 */
	public @Nullable Table csv() {
		return this.csv;
	}

	private Output with(Block block, @Nullable Table csv) {
		List<Block> extended = new ArrayList<>(this.blocks);
		extended.add(block);
		return new Output(this.json, extended, csv);
	}

}
