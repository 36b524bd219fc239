package org.campusctl.school;

/**
 * A district, where schools stand.
 *
 * @param code six digits (GB/T 2260)
 * @param name name in Chinese
 */
public record District(String code, String name) {

}
