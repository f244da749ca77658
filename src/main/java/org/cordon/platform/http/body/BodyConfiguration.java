package org.cordon.platform.http.body;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class BodyConfiguration {

    /** The largest body of a stranger; the form of a sign-in is smaller. */
    private static final DataSize OF_A_STRANGER = DataSize.ofKilobytes(16);
    private static final Duration FROM_A_STRANGER = Duration.ofSeconds(5);

    /** The largest body of an account. Files have their own limits, and the rest of a body is small. */
    private static final DataSize OF_AN_ACCOUNT = DataSize.ofMegabytes(16);
    private static final Duration FROM_AN_ACCOUNT = Duration.ofMinutes(2);

    /** The largest body with a large file. The code that reserves a place for such a file limits the number and size of these files. */
    private static final DataSize OF_A_LARGE_FILE = DataSize.ofMegabytes(101);
    private static final Duration FROM_WHO_SENDS_ONE = Duration.ofMinutes(10);
    private static final DataSize IN_A_SECOND = DataSize.ofKilobytes(16);

    /** The divisor of threads: strangers and accounts may each occupy a quarter of the threads, so that half of the threads stay free. */
    private static final int SHARE = 4;

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> limitsOfBodies(@Value("${server.tomcat.threads.max}") int threads) {
        var ofAccounts = new AwaitedBodies(threads / SHARE);
        var limits = new BodyLimits(new BodyLimits.Limit(OF_A_STRANGER.toBytes(), FROM_A_STRANGER, 0, new AwaitedBodies(threads / SHARE)),
                new BodyLimits.Limit(OF_AN_ACCOUNT.toBytes(), FROM_AN_ACCOUNT, 0, ofAccounts),
                new BodyLimits.Limit(OF_A_LARGE_FILE.toBytes(), FROM_WHO_SENDS_ONE, IN_A_SECOND.toBytes(), ofAccounts));
        return factory -> factory.addContextValves(new BodyValve(limits));
    }
}
