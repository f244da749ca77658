package org.cordon.record.subscription.delivery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The addresses of the network at which somebody else than this machine and its neighbours can be: none of those that IANA keeps for
 * special purposes (RFC 6890 and its registries), nor any that leads on to one of these, unless a setting lists it.
 */
final class PublicNetworks {

    private static final List<IpAddressMatcher> SPECIAL_V4 = matchers(List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"));

    /** All that is handed out to networks; whatever else there is, is special. */
    private static final IpAddressMatcher GLOBAL_V6 = new IpAddressMatcher("2000::/3");

    /** Of these what is special all the same, and 6to4, in which any address of four bytes can be. */
    private static final List<IpAddressMatcher> SPECIAL_V6 = matchers(List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"));

    private final List<IpAddressMatcher> listed;

    PublicNetworks(List<String> listed) {
        this.listed = matchers(listed);
    }

    private static List<IpAddressMatcher> matchers(List<String> networks) {
        return networks.stream().map(IpAddressMatcher::new).toList();
    }

    /** Java has made an address of four bytes of one of sixteen in which it was hidden (::ffff:a.b.c.d). */
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
