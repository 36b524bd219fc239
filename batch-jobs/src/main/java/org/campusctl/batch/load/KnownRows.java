package org.campusctl.batch.load;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.campusctl.mappings.table.LoadMapper;
import org.campusctl.mappings.table.TableShape;

import org.apache.ibatis.cursor.Cursor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The fingerprints of the active records of a table, as they were when staging began. A
 * row with one of them most likely changes nothing, so it need not be sealed: what is
 * stored is of the same content under the same keys. Whether that is so is decided by
 * reconcile, which finds rows that were taken for known and are not.
 */
final class KnownRows {

	/** No row is known. */
	static final KnownRows NONE = new KnownRows(0);

	/** Heads of fingerprints, open addressing, 0 for a free place. */
	private final long[] heads;

	private final int records;

	private KnownRows(int records) {
		this.records = records;
		this.heads = new long[(records == 0) ? 0 : Integer.highestOneBit(records) * 4];
	}

	/**
	 * Read the fingerprints of a table, where that pays.
	 * @param shape the table
	 * @param bytes length of the files that are going to be staged for it
	 * @param rule says where it pays
	 * @param mapper reads them
	 * @param transactions transactions on the data centre
	 * @return what is known, maybe nothing
	 */
	static KnownRows of(TableShape shape, long bytes, KnownRule rule, LoadMapper mapper,
			TransactionTemplate transactions) {
		if (shape.sealedColumns().isEmpty() || !rule.mayPay(bytes)) {
			return NONE;
		}
		long estimate = mapper.estimate(shape.target());
		// A table without statistics is new or small.
		long records = (estimate >= 0) ? estimate : mapper.count(shape.target());
		if (!rule.pays(bytes, records)) {
			return NONE;
		}
		KnownRows known = new KnownRows((int) records);
		transactions.executeWithoutResult((status) -> {
			mapper.raiseMemory();
			try (Cursor<byte[]> fingerprints = mapper.fingerprints(shape.target(), known.heads.length * 2 / 3)) {
				fingerprints.forEach(known::add);
			}
			catch (IOException ex) {
				throw new IllegalStateException("a cursor could not be closed");
			}
		});
		return known;
	}

	/**
	 * Tell whether a record had this fingerprint. It may say yes of one that none had,
	 * about once in 10^13 rows.
	 * @param fingerprint the fingerprint, 8 bytes or more
	 * @return whether it is known
	 */
	boolean contains(byte[] fingerprint) {
		if (this.heads.length == 0) {
			return false;
		}
		long head = head(fingerprint);
		return head != 0 && this.heads[place(head)] == head;
	}

	/** Return about how many records are known. */
	int records() {
		return this.records;
	}

	private void add(byte[] many) {
		ByteBuffer buffer = ByteBuffer.wrap(many);
		while (buffer.hasRemaining()) {
			long head = buffer.getLong();
			this.heads[place(head)] = head;
		}
	}

	/** Where it is, or else the free place where it belongs. */
	private int place(long head) {
		int mask = this.heads.length - 1;
		int place = (int) (head >>> Integer.SIZE) & mask;
		while (this.heads[place] != 0 && this.heads[place] != head) {
			place = (place + 1) & mask;
		}
		return place;
	}

	private static long head(byte[] fingerprint) {
		return ByteBuffer.wrap(fingerprint).getLong();
	}

}
