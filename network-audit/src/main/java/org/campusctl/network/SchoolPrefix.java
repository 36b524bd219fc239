package org.campusctl.network;

import inet.ipaddr.ipv6.IPv6Address;

import org.campusctl.compliance.Evidence;

/**
 * An IPv6 prefix that a school says is its own.
 *
 * @param schoolCode the school
 * @param segment the segment that has it
 * @param prefix the block
 * @param evidence where it comes from
 */
public record SchoolPrefix(String schoolCode, String segment, IPv6Address prefix, Evidence evidence) {

}
