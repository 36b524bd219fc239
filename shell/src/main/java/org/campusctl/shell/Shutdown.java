package org.campusctl.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets running work stop cleanly when the process is interrupted (Ctrl-C, SIGTERM), then
 * closes what is open. The JVM itself ends with 130 or 143.
 */
final class Shutdown {

	private static final long PATIENCE_SECONDS = 25;

	private final CountDownLatch finished = new CountDownLatch(1);

	private final Tool tool;

	private Shutdown(Tool tool) {
		this.tool = tool;
	}

	static Shutdown install(Tool tool) {
		Shutdown shutdown = new Shutdown(tool);
		Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "campusctl-shutdown"));
		return shutdown;
	}

	void finished() {
		this.finished.countDown();
	}

	private void run() {
		try {
			if (this.finished.getCount() > 0 && this.tool.interruption().request()) {
				// The work was asked to stop at its next commit; give it the time for
				// that.
				boolean stopped = this.finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
				this.tool.noteStop(stopped);
			}
			this.tool.close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
