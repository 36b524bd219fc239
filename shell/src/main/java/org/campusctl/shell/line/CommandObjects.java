package org.campusctl.shell.line;

/**
 * Hands out the objects whose methods are commands, when they are called and not before:
 * help and version need none.
 */
@FunctionalInterface
public interface CommandObjects {

	/**
	 * Return the object of a command class.
	 * @param type the class
	 * @param call the call that needs it
	 * @return the object
	 */
	Object get(Class<?> type, Invocation call);

}
