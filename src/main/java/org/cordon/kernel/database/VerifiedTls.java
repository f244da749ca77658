package org.cordon.kernel.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import java.util.stream.Stream;
import org.cordon.kernel.shared.StartRefused;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requires TLS with a verified certificate for a database on another machine, if the database's address says nothing else about TLS.
 * Trusted are Java's certificates, or the certificates that the address names ({@code sslrootcert}).
 */
final class VerifiedTls {

    private static final Logger LOG = LoggerFactory.getLogger(VerifiedTls.class);
    private static final String VERIFIED = "verify-full";

    private VerifiedTls() {
    }

    /** @return the given address with TLS options added, as far as the address does not set these options itself */
    static String of(String url) {
        var said = Driver.parseURL(url, new Properties());
        if (said == null) {
            throw new StartRefused("CORDON_DATABASE_URL is no address of a PostgreSQL such as jdbc:postgresql://host/database.");
        }
        if (Stream.of(said.getProperty(PGProperty.PG_HOST.getName()).split(",")).allMatch(VerifiedTls::isThisMachine)) {
            return url;
        }
        if (said.containsKey(PGProperty.SSL_MODE.getName())) {
            if (!said.getProperty(PGProperty.SSL_MODE.getName()).equals(VERIFIED)) {
                LOG.warn("The database is not asked to prove who it is: CORDON_DATABASE_URL says sslmode={}",
                        said.getProperty(PGProperty.SSL_MODE.getName()));
            }
            return url;
        }
        var tls = with(url, PGProperty.SSL_MODE, VERIFIED);
        return said.containsKey(PGProperty.SSL_ROOT_CERT.getName()) || said.containsKey(PGProperty.SSL_FACTORY.getName()) ? tls
                : with(tls, PGProperty.SSL_FACTORY, "org.postgresql.ssl.DefaultJavaSSLFactory");
    }

    private static String with(String url, PGProperty property, String value) {
        return url + (url.contains("?") ? "&" : "?") + property.getName() + "=" + value;
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
