package org.campusctl.batch.load;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Tells a listener that a chunk step begins.
 */
final class StepStarted implements StepExecutionListener {

	private final LoadListener listener;

	StepStarted(LoadListener listener) {
		this.listener = listener;
	}

	@Override
	public void beforeStep(StepExecution stepExecution) {
		this.listener.step(stepExecution.getStepName());
	}

}
