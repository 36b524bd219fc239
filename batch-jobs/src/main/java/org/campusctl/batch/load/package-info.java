/**
 * The one loading pipeline: receive, stage, reconcile, apply, report. A
 * {@link org.campusctl.batch.load.Dataset} describes a kind of file;
 * {@link org.campusctl.batch.load.LoadService} runs a drop through.
 */
@NullMarked
package org.campusctl.batch.load;

import org.jspecify.annotations.NullMarked;
