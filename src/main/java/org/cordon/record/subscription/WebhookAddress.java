package org.cordon.record.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the spelling of a receiver's address. The network address behind the host name is checked each time a message is sent. */
final class WebhookAddress {

    private static final int LONGEST = 300;
    private static final int USUAL_PORT = 443;
    private static final int LAST_PORT = 65_535;
    /** The host names accepted; a network address written in numbers does not match. */
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)*[a-z][a-z0-9-]*");

    private WebhookAddress() {
    }

    /** Returns the address in its canonical spelling; empty if it is no https address with a host name, or has a password or a fragment. */
    static Optional<String> of(String written) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var address = new URI(written).parseServerAuthority();
            return Optional.of(address).filter(uri -> "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
                    && uri.getRawUserInfo() == null && uri.getRawFragment() == null && uri.getPort() != 0 && uri.getPort() <= LAST_PORT
                    && NAME.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches()).map(WebhookAddress::spelling);
        } catch (URISyntaxException other) {
            return Optional.empty();
        }
    }

    private static String spelling(URI address) {
        return "https://" + address.getHost().toLowerCase(Locale.ROOT)
                + (address.getPort() < 0 || address.getPort() == USUAL_PORT ? "" : ":" + address.getPort())
                + (address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath())
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
