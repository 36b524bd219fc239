package org.campusctl.shell.settings;

/**
 * A value and where it came from.
 *
 * @param key name of the setting
 * @param value the value as text; empty if there is none; nothing secret
 * @param origin where it came from
 */
public record Setting(String key, String value, Origin origin) {

}
