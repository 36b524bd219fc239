/**
 * What identifies an app: platform, package, name, developer, version, signers and filing
 * numbers. {@link org.campusctl.admission.identity.App} is the entry point; every value
 * is read by a {@code parse} that returns the value or a coded problem.
 */
@NullMarked
package org.campusctl.admission.identity;

import org.jspecify.annotations.NullMarked;
