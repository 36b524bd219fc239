package org.campusctl.network.address;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import inet.ipaddr.ipv6.IPv6Address;

import org.campusctl.compliance.Parsed;

import org.jspecify.annotations.Nullable;

/**
 * Reads addresses and prefixes strictly: four decimal parts without leading zeros, or the
 * colon form, with a prefix length and without a zone. What people and tools write
 * otherwise ({@code 1}, {@code 010.1.1.1}, {@code 10.1}, {@code fe80::1%3}, masks,
 * ranges) is {@code value.format}, because it is read differently by different software.
 */
public final class IpText {

	private static final String FORMAT = "value.format";

	private static final String ADDRESS_EXAMPLE = "240e:1:2:3::1/64";

	private static final String PREFIX_EXAMPLE = "240e:1:2:3::/64";

	private static final String V4_EXAMPLE = "10.1.2.0/24";

	private static final IPAddressStringParameters STRICT = strict();

	private IpText() {
	}

	private static IPAddressStringParameters strict() {
		IPAddressStringParameters.Builder builder = new IPAddressStringParameters.Builder().allowEmpty(false)
			.setEmptyAsLoopback(false)
			.allowAll(false)
			.allowSingleSegment(false)
			.allowMask(false)
			.allowPrefixOnly(false)
			.setRangeOptions(RangeParameters.NO_RANGE)
			.allowWildcardedSeparator(false)
			.allow_inet_aton(false);
		builder.getIPv4AddressParametersBuilder().allowLeadingZeros(false).allowBinary(false);
		builder.getIPv6AddressParametersBuilder()
			.allowBase85(false)
			.allowBinary(false)
			.allowZone(false)
			.allowEmptyZone(false)
			.allowUnlimitedLeadingZeros(false);
		return builder.toParams();
	}

	/**
	 * Read an address with its prefix length. Host bits may be set.
	 * @param text such as {@code 240e:1:2:3::1/64}
	 * @return the address, or {@code value.format}
	 */
	public static Parsed<IPAddress> address(String text) {
		IPAddress address = parse(text);
		return (address != null && address.isPrefixed()) ? Parsed.ok(address) : Parsed.bad(FORMAT, ADDRESS_EXAMPLE);
	}

	/**
	 * Read an IPv6 prefix. Host bits are an error: whether the prefix or its length is
	 * wrong cannot be told.
	 * @param text such as {@code 240e:1:2:3::/64}
	 * @return the block, or {@code value.format}
	 */
	public static Parsed<IPv6Address> prefix6(String text) {
		IPAddress address = parse(text);
		return (address != null && address.isIPv6() && isBlock(address)) ? Parsed.ok(address.toIPv6())
				: Parsed.bad(FORMAT, PREFIX_EXAMPLE);
	}

	/**
	 * Read an IPv4 prefix. Host bits are an error.
	 * @param text such as {@code 10.1.2.0/24}
	 * @return the block, or {@code value.format}
	 */
	public static Parsed<IPAddress> prefix4(String text) {
		IPAddress address = parse(text);
		return (address != null && address.isIPv4() && isBlock(address)) ? Parsed.ok(address)
				: Parsed.bad(FORMAT, V4_EXAMPLE);
	}

	private static boolean isBlock(IPAddress address) {
		return address.isPrefixed() && address.isPrefixBlock();
	}

	private static @Nullable IPAddress parse(String text) {
		if (text.isEmpty() || text.length() > 64 || !isPlain(text)) {
			return null;
		}
		try {
			return new IPAddressString(text, STRICT).toAddress();
		}
		catch (AddressStringException | IncompatibleAddressException ex) {
			return null;
		}
	}

	/** Anything but hexadecimal digits and the separators is never an address. */
	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':'
					|| c == '.' || c == '/';
			if (!plain) {
				return false;
			}
		}
		return true;
	}

}
