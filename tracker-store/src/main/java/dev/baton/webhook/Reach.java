package dev.baton.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** From where an address can be reached, by the registries of IANA. */
enum Reach {
    /** From everywhere. */
    PUBLIC,
    /** From this machine, or within a company's network. */
    INSIDE,
    /** Of special use: nothing that a webhook could mean. */
    NEVER;

    private static final List<Range> INSIDES = ranges(
            "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7");

    private static final List<Range> NEVERS = ranges(
            "0.0.0.0/8",
            "169.254.0.0/16", // link-local, where clouds tell a machine its secrets
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4",
            // of IPv6 only 2000::/3 is given out; in it, these lead elsewhere or nowhere
            "::/3",
            "2001::/23", // Teredo, among others
            "2001:db8::/32",
            "2002::/16", // 6to4
            "3fff::/20",
            "4000::/2",
            "8000::/1");

    /** An IPv6 address that only wraps one of IPv4 never gets here as such: Java unwraps it, or it is of {@code ::/3}. */
    static Reach of(InetAddress address) {
        if (INSIDES.stream().anyMatch(range -> range.contains(address))) {
            return INSIDE;
        }
        return NEVERS.stream().anyMatch(range -> range.contains(address)) ? NEVER : PUBLIC;
    }

    private record Range(BigInteger start, int bytes, int hostBits) {

        static Range of(String text) {
            try {
                var parts = text.split("/");
                var start = InetAddress.getByName(parts[0]).getAddress();
                return new Range(new BigInteger(1, start), start.length, start.length * 8 - Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            return bytes.length == this.bytes
                    && new BigInteger(1, bytes).shiftRight(hostBits).equals(start.shiftRight(hostBits));
        }
    }

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(Range::of).toList();
    }
}
