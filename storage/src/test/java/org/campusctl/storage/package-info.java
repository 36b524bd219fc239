/**
 * Tests of storage, and the database that the tests of other modules use.
 */
@NullMarked
package org.campusctl.storage;

import org.jspecify.annotations.NullMarked;
