/**
 * The city data centre's database: the embedded server or a city's own, its roles, the
 * keys that seal personal data. {@link org.campusctl.storage.DataCentre} is the entry
 * point; close it to leave the embedded server.
 */
@NullMarked
package org.campusctl.storage;

import org.jspecify.annotations.NullMarked;
