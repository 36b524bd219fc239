package org.campusctl.shell.line;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says more about an option or argument of a command than Spring Shell's annotations can.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Accepts {

	/**
	 * Return what stands for the value in the usage line.
	 * @return a word in capitals such as {@code PERCENT}; empty for one that fits the
	 * type
	 */
	String value() default "";

	/**
	 * Return the only words that are accepted. Enumerations need not say it.
	 * @return the words; empty for no limit
	 */
	String[] oneOf() default {};

	/**
	 * Return words that completion offers although others are accepted too.
	 * @return the words
	 */
	String[] suggest() default {};

	/**
	 * Return the least number.
	 * @return the least number accepted
	 */
	long min() default Long.MIN_VALUE;

	/**
	 * Return the greatest number.
	 * @return the greatest number accepted
	 */
	long max() default Long.MAX_VALUE;

	/**
	 * Return how many values a repeatable argument needs at least.
	 * @return 0 or 1
	 */
	int atLeast() default 0;

	/**
	 * Tell whether the value says something about a person: such a line is kept out of
	 * the history and the value out of messages.
	 * @return whether to protect it
	 */
	boolean personal() default false;

}
