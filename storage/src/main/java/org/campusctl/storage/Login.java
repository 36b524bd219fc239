package org.campusctl.storage;

/**
 * A role and its password.
 *
 * @param role name of the role
 * @param password its password
 */
record Login(String role, String password) {

	@Override
	public String toString() {
		return "Login[" + this.role + "]";
	}

}
