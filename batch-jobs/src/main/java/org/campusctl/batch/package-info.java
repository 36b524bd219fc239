/**
 * Batch jobs, one package a job, and the loading pipeline that they share.
 */
@NullMarked
package org.campusctl.batch;

import org.jspecify.annotations.NullMarked;
