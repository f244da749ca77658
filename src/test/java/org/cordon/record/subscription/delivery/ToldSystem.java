package org.cordon.record.subscription.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.cordon.kernel.node.Node;
import org.cordon.support.Receiver;
import org.springframework.context.ApplicationContext;

/**
 * A country's own system together with Cordon's delivery to it, for tests that drive Cordon from outside. Deliveries happen when the test
 * says so.
 */
public final class ToldSystem implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Receiver receiver = new Receiver();
    private final WebhookSender sender;
    private final DeliveryWorker worker;

    public ToldSystem(ApplicationContext cordon) {
        sender = new WebhookSender(new WebhookProperties(List.of("127.0.0.1", "::1"), Receiver.trusted()), new Here(),
                Duration.ofSeconds(10), cordon.getBean(Clock.class));
        worker = new DeliveryWorker(cordon.getBean(Deliveries.class), sender, cordon.getBean(Node.class), false);
    }

    public String address() {
        return receiver.address();
    }

    /** Makes the system answer that it is unavailable, until it is up again. */
    public void goesDown() {
        receiver.answers(Receiver.status(503));
    }

    public void comesUp() {
        receiver.answers(Receiver.status(204));
    }

    /** Delivers whatever is due now. */
    public void isTold() {
        worker.tellAll();
    }

    /** Returns the requests that arrived, in their order, accepted or not. */
    public List<Receiver.Taken> got() {
        return receiver.taken();
    }

    public static JsonNode body(Receiver.Taken got) {
        try {
            return JSON.readTree(got.body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(got.body(), noJson);
        }
    }

    @Override
    public void close() throws Exception {
        worker.stop();
        sender.close();
        receiver.close();
    }

    private static final class Here implements DnsResolver {

        @Override
        public InetAddress[] resolve(String name) throws UnknownHostException {
            return new InetAddress[] {Receiver.ledHere(name)};
        }

        @Override
        public String resolveCanonicalHostname(String name) {
            return name;
        }
    }
}
