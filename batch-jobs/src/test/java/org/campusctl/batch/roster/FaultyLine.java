package org.campusctl.batch.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A line to a database server that can be cut, reset and slowed down: a small TCP proxy
 * on the loopback address.
 */
final class FaultyLine implements AutoCloseable {

	private final ServerSocket listening;

	private final int server;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	/** Bytes towards the server that still pass. */
	private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

	private volatile boolean reset;

	private volatile long delayNanos;

	FaultyLine(int server) {
		this.server = server;
		try {
			this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::accept);
	}

	int port() {
		return this.listening.getLocalPort();
	}

	/**
	 * Cut every connection after some more bytes towards the server, once. New ones can
	 * be made afterwards.
	 * @param bytes how many still pass
	 * @param hard whether the ends see a reset instead of an end
	 */
	void cutAfter(long bytes, boolean hard) {
		this.reset = hard;
		this.left.set(bytes);
	}

	/**
	 * Hold back every block.
	 * @param nanos for how long
	 */
	void delay(long nanos) {
		this.delayNanos = nanos;
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.listening.accept();
				Socket upstream = new Socket(InetAddress.getLoopbackAddress(), this.server);
				this.sockets.add(client);
				this.sockets.add(upstream);
				start(() -> pump(client, upstream, true));
				start(() -> pump(upstream, client, false));
			}
		}
		catch (IOException ex) {
			// Closed.
		}
	}

	private void pump(Socket from, Socket to, boolean counted) {
		byte[] buffer = new byte[8192];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				if (this.delayNanos > 0) {
					LockSupport.parkNanos(this.delayNanos);
				}
				if (counted && this.left.addAndGet(-read) < 0) {
					cut();
					return;
				}
				out.write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			// Cut.
		}
	}

	private void cut() throws IOException {
		this.left.set(Long.MAX_VALUE);
		for (Socket socket : this.sockets) {
			if (this.reset && !socket.isClosed()) {
				socket.setSoLinger(true, 0);
			}
			socket.close();
		}
		this.sockets.clear();
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "faulty-line");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.listening.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
