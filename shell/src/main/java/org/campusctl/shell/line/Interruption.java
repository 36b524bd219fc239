package org.campusctl.shell.line;

import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells running work that somebody pressed Ctrl-C or that the process shall end. Work
 * that can stop cleanly registers how.
 */
public final class Interruption {

	private final CopyOnWriteArrayList<Runnable> stops = new CopyOnWriteArrayList<>();

	private volatile boolean requested;

	/**
	 * Register how to stop work.
	 * @param stop asks the work to end soon; called from another thread, at most once
	 * @return removes the registration when closed
	 */
	public Registration onStop(Runnable stop) {
		this.stops.add(stop);
		return () -> this.stops.remove(stop);
	}

	/**
	 * Ask all registered work to end.
	 * @return whether there was any
	 */
	public boolean request() {
		this.requested = true;
		boolean any = !this.stops.isEmpty();
		for (Runnable stop : this.stops) {
			if (this.stops.remove(stop)) {
				stop.run();
			}
		}
		return any;
	}

	/**
	 * Tell whether the running command was asked to end.
	 * @return whether it was
	 */
	public boolean requested() {
		return this.requested;
	}

	/** Forget earlier requests, before the next command of a shell. */
	public void reset() {
		this.requested = false;
	}

	/**
	 * Removes a registration.
	 */
	@FunctionalInterface
	public interface Registration extends AutoCloseable {

		@Override
		void close();

	}

}
