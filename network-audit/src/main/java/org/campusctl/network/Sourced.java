package org.campusctl.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.campusctl.compliance.Evidence;
import org.campusctl.network.inventory.Coded;
import org.campusctl.network.inventory.InventoryRow;

import org.jspecify.annotations.Nullable;

/**
 * One thing with what each source says of it. Nearly always one source: that path
 * allocates nothing.
 */
final class Sourced<T extends InventoryRow<T>> {

	private static final Comparator<Evidence> BY_EVIDENCE = Comparator.comparing(Evidence::source)
		.thenComparing(Evidence::origin)
		.thenComparingLong(Evidence::line)
		.thenComparing(Evidence::collectedAt);

	private final T first;

	private @Nullable List<T> rows;

	private @Nullable String subject;

	private @Nullable List<Evidence> evidence;

	Sourced(T first) {
		this.first = first;
	}

	static <T extends InventoryRow<T>> Map<Object, Sourced<T>> group(List<T> rows) {
		Map<Object, Sourced<T>> things = new LinkedHashMap<>(Math.max(16, rows.size() * 2));
		for (T row : rows) {
			Sourced<T> thing = new Sourced<>(row);
			Sourced<T> present = things.putIfAbsent(row.key(), thing);
			if (present != null) {
				present.add(row);
			}
		}
		return things;
	}

	private void add(T row) {
		if (this.rows == null) {
			this.rows = new ArrayList<>(List.of(this.first));
		}
		this.rows.add(row);
		this.rows.sort(Comparator.comparing(InventoryRow::evidence, BY_EVIDENCE));
	}

	boolean isSingle() {
		return this.rows == null;
	}

	/** Any row: for what all rows have in common. */
	String subject() {
		String name = this.subject;
		if (name == null) {
			name = this.first.subject();
			this.subject = name;
		}
		return name;
	}

	Evidence firstEvidence() {
		return (this.rows == null) ? this.first.evidence() : this.rows.get(0).evidence();
	}

	List<Evidence> evidence() {
		List<Evidence> all = this.evidence;
		if (all == null) {
			all = (this.rows == null) ? List.of(this.first.evidence())
					: this.rows.stream().map(InventoryRow::evidence).toList();
			this.evidence = all;
		}
		return all;
	}

	/** What the fresh sources say together, or all of them where none is fresh. */
	T row(LocalDate cutoff) {
		if (this.rows == null) {
			return this.first;
		}
		List<T> trusted = fresh(cutoff);
		T merged = null;
		for (T row : trusted.isEmpty() ? this.rows : trusted) {
			merged = (merged == null) ? row : merged.fill(row);
		}
		return (merged == null) ? this.first : merged;
	}

	/** Show every row of the thing, in the order of the sources. */
	void forEach(Consumer<T> consumer) {
		if (this.rows == null) {
			consumer.accept(this.first);
		}
		else {
			this.rows.forEach(consumer);
		}
	}

	/** Tell whether any source says so. */
	boolean any(Predicate<T> predicate) {
		return (this.rows == null) ? predicate.test(this.first) : this.rows.stream().anyMatch(predicate);
	}

	/** Why a rule that reads these columns cannot rely on it; null if it can. */
	@Nullable Reason doubt(LocalDate cutoff, List<String> columns) {
		if (this.rows == null) {
			return this.first.evidence().collectedAt().isBefore(cutoff) ? Reason.STALE : null;
		}
		if (fresh(cutoff).isEmpty()) {
			return Reason.STALE;
		}
		return conflict(cutoff, columns).isEmpty() ? null : Reason.CONFLICT;
	}

	/** The ruling for a doubt, or null where there is none. */
	@Nullable Ruling doubtful(LocalDate cutoff, List<String> columns) {
		Reason doubt = doubt(cutoff, columns);
		if (doubt == null) {
			return null;
		}
		return Ruling.unknown(doubt, (doubt == Reason.STALE) ? newest().toString() : conflict(cutoff, columns));
	}

	/** The day of the newest source. */
	LocalDate newest() {
		LocalDate newest = this.first.evidence().collectedAt();
		if (this.rows != null) {
			for (T row : this.rows) {
				LocalDate day = row.evidence().collectedAt();
				newest = day.isAfter(newest) ? day : newest;
			}
		}
		return newest;
	}

	/** What fresh sources say differently, both shown; empty where they agree. */
	String conflict(LocalDate cutoff, List<String> columns) {
		if (this.rows == null) {
			return "";
		}
		StringBuilder text = new StringBuilder();
		for (String column : columns) {
			Map<Object, String> values = new LinkedHashMap<>();
			for (T row : fresh(cutoff)) {
				Object value = row.cell(column);
				if (value != null) {
					values.putIfAbsent(value, show(value) + " (" + row.evidence().source() + ")");
				}
			}
			if (values.size() > 1) {
				text.append(text.isEmpty() ? "" : "; ").append(column).append(": ");
				text.append(String.join(" | ", values.values()));
			}
		}
		return text.toString();
	}

	static String show(Object value) {
		if (value instanceof Coded coded) {
			return coded.code();
		}
		if (value instanceof Boolean flag) {
			return flag ? "yes" : "no";
		}
		return value.toString();
	}

	private List<T> fresh(LocalDate cutoff) {
		List<T> all = this.rows;
		if (all == null) {
			return List.of(this.first);
		}
		return all.stream().filter((row) -> !row.evidence().collectedAt().isBefore(cutoff)).toList();
	}

}
