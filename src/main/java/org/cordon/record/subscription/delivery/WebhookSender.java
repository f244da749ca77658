package org.cordon.record.subscription.delivery;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.cordon.record.subscription.DeliveryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sends a message to its address by https, without following redirects, and within a time limit. The network address is checked at the
 * moment of sending. Only the status of the answer is read.
 */
@Component
class WebhookSender {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);

    private static final Timeout TO_CONNECT = Timeout.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    /** The total time of an exchange as a multiple of the longest silence. It limits receivers that send a byte now and then. */
    private static final int ALL = 2;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int AT_THE_SAME_TIME = 64;

    private final CloseableHttpClient client;
    private final Clock clock;
    private final Duration all;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "webhook-ends");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    WebhookSender(WebhookProperties properties, Clock clock) {
        this(properties, SystemDefaultDnsResolver.INSTANCE, TO_ANSWER, clock);
    }

    /**
     * @param names    the resolver of host names
     * @param toAnswer how long a receiver may be silent; the whole exchange may take twice as long
     */
    WebhookSender(WebhookProperties properties, DnsResolver names, Duration toAnswer, Clock clock) {
        this.clock = clock;
        this.all = toAnswer.multipliedBy(ALL);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new LookedAt(names, new PublicNetworks(properties.networks())))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(TrustedReceivers.of(properties.trusted())))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build()).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(TO_CONNECT)
                        .setSocketTimeout(Timeout.of(toAnswer)).build())
                .setMaxConnTotal(AT_THE_SAME_TIME).setMaxConnPerRoute(AT_THE_SAME_TIME).build();
        client = HttpClients.custom().setConnectionManager(connections).setUserAgent("Cordon")
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .disableContentCompression().build();
    }

    /** Makes one attempt, and returns its result. */
    Outcome send(Delivery delivery) {
        var now = clock.instant();
        var request = new HttpPost(URI.create(delivery.address()));
        request.setHeader("webhook-id", delivery.name());
        request.setHeader("webhook-timestamp", now.getEpochSecond());
        request.setHeader("webhook-signature", Signature.of(delivery.name(), now, delivery.body(), delivery.keys()));
        request.setEntity(new ByteArrayEntity(delivery.body(), ContentType.APPLICATION_JSON));
        var late = new AtomicBoolean();
        var end = ends.schedule(() -> {
            late.set(true);
            request.cancel();
        }, all.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return Outcome.answered(client.executeOpen(null, request, null).getCode());
        } catch (IOException failure) {
            LOG.info("{} was not told: {}", delivery.subscription(), failure.toString());
            return Outcome.failed(late.get() ? DeliveryFailure.NO_ANSWER : named(failure));
        } finally {
            end.cancel(false);
            // The rest of the answer is not read, however long it is.
            request.cancel();
        }
    }

    private static DeliveryFailure named(IOException failure) {
        if (failure instanceof ForbiddenAddress) {
            return DeliveryFailure.FORBIDDEN_ADDRESS;
        }
        if (failure instanceof UnknownHostException) {
            return DeliveryFailure.UNKNOWN_HOST;
        }
        if (failure instanceof SSLException) {
            return DeliveryFailure.NOT_TRUSTED;
        }
        return failure instanceof ConnectException || failure instanceof NoRouteToHostException ? DeliveryFailure.NOT_CONNECTED
                : DeliveryFailure.NO_ANSWER;
    }

    @PreDestroy
    void close() throws IOException {
        ends.shutdownNow();
        client.close();
    }

    /** Thrown for a host name in a network to which Cordon may not send. */
    private static final class ForbiddenAddress extends UnknownHostException {

        private static final long serialVersionUID = 1;

        private ForbiddenAddress(String name) {
            super(name + " is in a network that is not listed");
        }
    }

    /**
     * Resolves host names, and refuses a name if any of its network addresses is not allowed. The connection uses one of the checked
     * addresses, so that no later lookup can replace them.
     */
    private record LookedAt(DnsResolver names, PublicNetworks allowed) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String name) throws UnknownHostException {
            var found = names.resolve(name);
            if (found == null || found.length == 0) {
                throw new UnknownHostException(name);
            }
            if (!Arrays.stream(found).allMatch(allowed::contain)) {
                throw new ForbiddenAddress(name);
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String name) {
            return name;
        }
    }
}
