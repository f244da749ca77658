package org.cordon.record.subscription.delivery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The network addresses to which Cordon may send: public ones, and those that a setting lists. An address is not public if IANA reserves it
 * for a special purpose (RFC 6890 and its registries), or if it leads on to a reserved address.
 */
final class PublicNetworks {

    private static final List<IpAddressMatcher> SPECIAL_V4 = matchers(List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"));

    /** The range of IPv6 addresses that is assigned to networks; all other IPv6 addresses are special. */
    private static final IpAddressMatcher GLOBAL_V6 = new IpAddressMatcher("2000::/3");

    /** The special ranges within {@link #GLOBAL_V6}. They include 6to4, whose addresses can contain any IPv4 address. */
    private static final List<IpAddressMatcher> SPECIAL_V6 = matchers(List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"));

    private final List<IpAddressMatcher> listed;

    PublicNetworks(List<String> listed) {
        this.listed = matchers(listed);
    }

    private static List<IpAddressMatcher> matchers(List<String> networks) {
        return networks.stream().map(IpAddressMatcher::new).toList();
    }

    /**
     * Whether Cordon may send to the address. Java has already turned an IPv4 address that was hidden in an IPv6 address (::ffff:a.b.c.d)
     * into an IPv4 address.
     */
    boolean contain(InetAddress address) {
        var written = address.getHostAddress().replaceFirst("%.*", "");
        if (isAmong(listed, written)) {
            return true;
        }
        return address instanceof Inet4Address ? !isAmong(SPECIAL_V4, written)
                : GLOBAL_V6.matches(written) && !isAmong(SPECIAL_V6, written);
    }

    private static boolean isAmong(List<IpAddressMatcher> networks, String address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }
}
