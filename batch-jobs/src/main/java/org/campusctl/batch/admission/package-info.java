/**
 * App admission: {@link org.campusctl.batch.admission.AdmissionImport} loads the lists,
 * {@link org.campusctl.batch.admission.InventoryCheck} holds inventories against them,
 * {@link org.campusctl.batch.admission.AdmissionExplain} says why.
 */
@NullMarked
package org.campusctl.batch.admission;

import org.jspecify.annotations.NullMarked;
