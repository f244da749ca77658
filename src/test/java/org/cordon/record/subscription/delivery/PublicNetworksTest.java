package org.cordon.record.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNetworksTest {

    private final PublicNetworks none = new PublicNetworks(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.2", "203.0.113.9", "224.0.0.1",
        "239.255.255.250", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%1", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:7f00:1", "::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::a00:1", "2002:7f00:1::",
        "2002:a00:1::1", "2001::1", "2001:10::1", "2001:db8::1", "3fff::1", "100::1"})
    void haveNoAddressThatIsKeptForSpecialPurposes(String address) throws UnknownHostException {
        assertThat(none.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"193.0.6.139", "8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "2a00:1450::1",
        "2001:67c:2e8::1", "2606:4700::1"})
    void haveAllOthers(String address) throws UnknownHostException {
        assertThat(none.contain(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void haveWhatIsListed() throws UnknownHostException {
        var listed = new PublicNetworks(List.of("10.20.0.0/16", "127.0.0.1", "fd00::/8"));

        assertThat(listed.contain(InetAddress.getByName("10.20.3.4"))).isTrue();
        assertThat(listed.contain(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(listed.contain(InetAddress.getByName("::ffff:10.20.3.4"))).isTrue();
        assertThat(listed.contain(InetAddress.getByName("fd12::1"))).isTrue();
        assertThat(listed.contain(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(listed.contain(InetAddress.getByName("127.0.0.2"))).isFalse();
    }
}
