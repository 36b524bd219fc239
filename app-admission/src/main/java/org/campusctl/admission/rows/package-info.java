/**
 * The rows of list files and inventories: what each dataset asks of a row beyond its
 * single cells, and how an accepted row becomes a value.
 * {@link org.campusctl.admission.rows.AdmissionRowRules} finds the rules of a dataset.
 */
@NullMarked
package org.campusctl.admission.rows;

import org.jspecify.annotations.NullMarked;
