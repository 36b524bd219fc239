package org.campusctl.shell.command;

import org.campusctl.batch.load.LoadListener;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.output.Progress;

/**
 * Shows the progress of a load on standard error.
 */
final class LoadProgress implements LoadListener, AutoCloseable {

	private final Console console;

	private Progress progress;

	LoadProgress(Console console) {
		this.console = console;
		this.progress = console.progress("load.step.receive", 0);
	}

	@Override
	public void started(long run, boolean resumed) {
		this.progress.close();
		this.console.say(resumed ? "load.resumed" : "load.started", String.valueOf(run));
	}

	@Override
	public void step(String step) {
		this.progress.close();
		this.console.detail("load.step." + step);
		this.progress = this.console.progress("load.step." + step, 0);
	}

	@Override
	public void rows(long rows, long bytesDone, long bytesTotal) {
		this.progress.update(rows);
	}

	@Override
	public void close() {
		this.progress.close();
	}

}
