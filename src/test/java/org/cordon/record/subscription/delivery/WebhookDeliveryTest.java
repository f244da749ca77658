package org.cordon.record.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.record.ledger.LedgerFixture.anOperation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.node.Node;
import org.cordon.record.ledger.LedgerDatabase;
import org.cordon.record.ledger.LedgerFixture;
import org.cordon.roundup.confirmation.ConfirmationFeature.ConfirmationFact;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.support.Colleague;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deliveries to a country's own system: a real receiver over TLS, with a clock that the test moves. */
@CordonTest
class WebhookDeliveryTest {

    private static final Duration PAST_THE_ATTEMPT = Deliveries.LONGEST.plusSeconds(1);
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> HERE = List.of("127.0.0.1", "::1");

    private final JsonMapper json = new JsonMapper();
    private final Receiver receiver = new Receiver();

    @Autowired
    private Http http;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private Node node;
    @Autowired
    private Clock clock;
    @Autowired
    private Colleague colleague;
    @Autowired
    private IdentityService identities;

    private LedgerFixture operation;
    private WebhookSender sender;
    private DeliveryWorker worker;

    @BeforeEach
    void anOperationOfFranceAndWhoSends() {
        operation = anOperation(LedgerDatabase.jdbc()).invited("FR", "ACCEPTED").fact(OperationFact.OPERATION_LAUNCHED, 1);
        sender = sender(HERE, Receiver.trusted(), Receiver::ledHere);
        worker = new DeliveryWorker(deliveries, sender, node, false);
    }

    @AfterEach
    void close() throws Exception {
        worker.stop();
        sender.close();
        receiver.close();
    }

    @Test
    void tellsWhatHasHappenedToWhatAndNothingElse() throws Exception {
        subscribed("ncb-fr");
        operation.target("2PH4T").wantedBy("2PH4T", "FR").fact(LeadFact.LEAD_RECEIVED, "2PH4T", "IT", "L7M2X", 3);

        worker.tellAll();

        assertThat(types()).containsExactly("LEAD_RECEIVED");
        var told = receiver.taken().get(0);
        var body = json.readTree(told.body());
        assertThat(names(body)).containsExactly("type", "timestamp", "data");
        assertThat(names(body.get("data"))).containsExactly("reference", "position");
        assertThat(body.get("data").get("reference").asText()).isEqualTo(operation.operation() + "-L7M2X");
        assertThat(told.path()).isEqualTo("/cordon");
        assertThat(told.headers().get("Content-Type")).startsWith("application/json");
        assertThat(told.headers()).doesNotContainKeys("Authorization", "Cookie");
        assertThat(verified(told)).isTrue();

        operation.fact(OperationFact.PHASE_OPENED, 4);
        var behind = http.get("ncb-fr", "/api/events?after=" + body.get("data").get("position").asText()).json().get("items");
        assertThat(behind).hasSize(1);
        assertThat(behind.get(0).get("type").asText()).isEqualTo("PHASE_OPENED");
    }

    @Test
    void whileThereAreTwoKeysBothSign() throws Exception {
        subscribed("ncb-fr");
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var encoded = pair.getPublic().getEncoded();
        var added = TestDatabase.asOwner().queryForObject(
                "insert into webhook_key (private_key, public_key) values (?, ?) returning number", Integer.class,
                pair.getPrivate().getEncoded(), Arrays.copyOfRange(encoded, X509.length, encoded.length));
        try {
            operation.fact(OperationFact.PHASE_OPENED, 2);
            worker.tellAll();

            var signatures = receiver.taken().get(0).headers().get("webhook-signature").split(" ");
            assertThat(signatures).hasSize(2);
            assertThat(http.get("ncb-fr", "/api/subscriptions/keys").json().get("items")).hasSize(2);
            assertThat(isSigned(receiver.taken().get(0), signatures[0], pair.getPublic())).isTrue();
            assertThat(isSigned(receiver.taken().get(0), signatures[1], publicKey(1))).isTrue();
            assertThat(isSigned(receiver.taken().get(0), signatures[1], pair.getPublic())).isFalse();
        } finally {
            TestDatabase.asOwner().update("delete from webhook_key where number = ?", added);
        }
    }

    @Test
    void nothingIsSentBeforeAnAdministratorHasApprovedTheAddress() throws IOException {
        var reference = asked("ncb-fr");
        operation.fact(OperationFact.PHASE_OPENED, 2);
        worker.tellAll();
        http.post("ncb-fr", "/api/subscriptions/" + reference + "/test", "");
        worker.tellAll();
        assertThat(receiver.taken()).isEmpty();

        approve(reference);
        worker.tellAll();
        assertThat(receiver.taken()).as("what was before is read, and not sent").isEmpty();

        operation.fact(OperationFact.PHASE_ENDED, 3);
        worker.tellAll();
        assertThat(types()).containsExactly("PHASE_ENDED");

        http.post("admin", "/api/subscriptions/" + reference + "/refusal", "{\"reason\":\"Nobody knows it.\"}");
        operation.fact(OperationFact.OPERATION_CLOSED, 4);
        worker.tellAll();
        assertThat(receiver.taken()).hasSize(1);
    }

    @Test
    void whoeverEndsBetweenSendingAndItsNoteLeavesAMessageThatIsSentAgainUnderItsName() {
        var reference = subscribed("ncb-fr");
        operation.fact(OperationFact.PHASE_OPENED, 2);
        sender.send(deliveries.next(reference, false).orElseThrow());

        worker.tellAll();
        assertThat(receiver.taken()).as("another node waits until it cannot be on its way any more").hasSize(1);

        later(PAST_THE_ATTEMPT);
        worker.tellAll();
        assertThat(ids()).hasSize(2).containsOnly(receiver.taken().get(0).id());
        assertThat(at(reference).get("delivered").get("position").asText()).isNotBlank();
    }

    @Test
    void aReceiverThatIsDownForAnHourIsToldOnceThatMuchHasHappened() throws Exception {
        var reference = subscribed("ncb-fr");
        receiver.answers(Receiver.status(503));
        for (var day = 1; day <= 150; day++) {
            operation.fact(OperationFact.PHASE_OPENED, 2);
        }
        operation.fact(OperationFact.PHASE_ENDED, 3);
        worker.tellAll();
        for (var pause : List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30))) {
            later(pause);
            worker.tellAll();
            assertThat(waiting()).as("messages that wait").isOne();
        }
        assertThat(ids()).hasSize(4).containsOnly(receiver.taken().get(0).id());
        assertThat(at(reference).get("lastFailure").get("status").asInt()).isEqualTo(503);

        receiver.answers(Receiver.status(200));
        later(Duration.ofHours(2));
        worker.tellAll();

        assertThat(types().subList(4, types().size())).containsExactly("MANY_EVENTS");
        assertThat(waiting()).isZero();
        assertThat(at(reference).has("lastFailure")).isFalse();
        assertThat(read()).as("what a client reads by its own place").hasSize(152);
    }

    @Test
    void whoeverIsGoneIsToldOfNothingAnyMore() {
        var reference = subscribed("ncb-fr");
        receiver.answers(Receiver.status(410));
        operation.fact(OperationFact.PHASE_OPENED, 2).fact(OperationFact.PHASE_ENDED, 3);

        worker.tellAll();
        later(Duration.ofDays(4));
        worker.tellAll();

        assertThat(receiver.taken()).hasSize(1);
        assertThat(at(reference).get("state").asText()).isEqualTo("ENDED");
        assertThat(waiting()).isZero();
        assertThat(told(reference)).containsExactly("SUBSCRIPTION_APPROVED ncb-FR", "SUBSCRIPTION_ENDED ncb-FR");
    }

    @Test
    void afterTheLastOfTenAttemptsInSeventyFiveHoursItStopsAndItsPartyIsTold() {
        var reference = subscribed("ncb-fr");
        receiver.answers(Receiver.status(500));
        operation.fact(OperationFact.PHASE_OPENED, 2);
        worker.tellAll();
        for (var pause : Deliveries.PAUSES) {
            later(pause.minusSeconds(1));
            worker.tellAll();
            var before = receiver.taken().size();
            later(Duration.ofSeconds(1));
            worker.tellAll();
            assertThat(receiver.taken()).hasSize(before + 1);
        }
        later(Duration.ofDays(4));
        worker.tellAll();

        assertThat(ids()).hasSize(10).containsOnly(receiver.taken().get(0).id());
        assertThat(Deliveries.PAUSES.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(75 * 3600 + 35 * 60 + 5));
        assertThat(at(reference).get("state").asText()).isEqualTo("STOPPED");
        assertThat(told(reference)).containsExactly("SUBSCRIPTION_APPROVED ncb-FR", "SUBSCRIPTION_STOPPED ncb-FR");

        receiver.answers(Receiver.status(204));
        http.post("ncb-fr", "/api/subscriptions/" + reference + "/resumption", "");
        worker.tellAll();
        assertThat(ids()).hasSize(11).containsOnly(receiver.taken().get(0).id());
    }

    @Test
    void aReceiverThatNamesAnotherIsNotFollowed() {
        var reference = subscribed("ncb-fr");
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.address() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });
        operation.fact(OperationFact.PHASE_OPENED, 2);

        worker.tellAll();

        assertThat(receiver.taken()).hasSize(1);
        assertThat(at(reference).get("lastFailure").get("failure").asText()).isEqualTo("REDIRECTED");
    }

    @Test
    void ofAnAnswerThatDoesNotEndOnlyTheStatusIsRead() {
        var reference = subscribed("ncb-fr");
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var megabytes = 0; megabytes < 10_000; megabytes++) {
                exchange.getResponseBody().write(new byte[1024 * 1024]);
            }
        });
        operation.fact(OperationFact.PHASE_OPENED, 2);
        var before = System.nanoTime();

        worker.tellAll();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(at(reference).get("delivered").get("at").asText()).isNotBlank();
    }

    @Test
    void nobodyIsToldInANetworkThatIsNotListed() {
        var reference = subscribed("ncb-fr");
        operation.fact(OperationFact.PHASE_OPENED, 2);
        var strict = sender(List.of(), Receiver.trusted(), Receiver::ledHere);

        new DeliveryWorker(deliveries, strict, node, false).tellAll();

        assertThat(receiver.taken()).isEmpty();
        assertThat(at(reference).get("lastFailure").get("failure").asText()).isEqualTo("FORBIDDEN_ADDRESS");
    }

    @Test
    void nobodyIsToldWhoCannotProveWhoHeIs() {
        var reference = subscribed("ncb-fr");
        operation.fact(OperationFact.PHASE_OPENED, 2);
        var strict = sender(HERE, null, Receiver::ledHere);

        new DeliveryWorker(deliveries, strict, node, false).tellAll();

        assertThat(receiver.taken()).isEmpty();
        assertThat(at(reference).get("lastFailure").get("failure").asText()).isEqualTo("NOT_TRUSTED");
    }

    @Test
    void whatIsWithheldMeanwhileIsNotTold() throws Exception {
        subscribed("ncb-fr");
        operation.target("2PH4T").wantedBy("2PH4T", "IT").believedIn("2PH4T", "FR").list(2, "2PH4T");
        worker.tellAll();
        receiver.answers(Receiver.status(503));
        operation.fact(ConfirmationFact.CONFIRMED, "2PH4T", "IT", null, 3);
        worker.tellAll();
        later(Deliveries.PAUSES.get(0));
        receiver.answers(Receiver.status(204));
        operation.restricted("T2PH4T", "ncb-IT", "NOT_FOR", "ncb-FR").fact(OperationFact.PHASE_OPENED, 4);

        worker.tellAll();

        assertThat(types()).containsExactly("LIST_FROZEN", "CONFIRMED", "PHASE_OPENED");
        assertThat(ids()).doesNotHaveDuplicates();
        assertThat(waiting()).isZero();
    }

    @Test
    void anAccountThatWorksForThePartyNoLongerIsToldNothing() {
        colleague.comes("ncb-fr-b", "FR");
        var reference = subscribed("ncb-fr-b");
        SystemWork.run(() -> identities.deleteMembership("ncb-fr-b", "ncb-FR"));
        operation.fact(OperationFact.PHASE_OPENED, 2);

        worker.tellAll();

        assertThat(receiver.taken()).isEmpty();
        assertThat(at(reference).get("state").asText()).isEqualTo("STOPPED");
        assertThat(at(reference).get("lastFailure").get("failure").asText()).isEqualTo("ACCOUNT");
        SystemWork.run(() -> identities.deleteUser("ncb-fr-b"));
    }

    @Test
    void aTestIsSentBesideWhatWaitsAndWakesIt() throws Exception {
        var reference = subscribed("ncb-fr");
        receiver.answers(Receiver.status(503));
        operation.fact(OperationFact.PHASE_OPENED, 2);
        worker.tellAll();
        receiver.answers(Receiver.status(204));

        http.post("ncb-fr", "/api/subscriptions/" + reference + "/test", "");
        worker.tellAll();

        assertThat(types()).containsExactly("PHASE_OPENED", "TEST", "PHASE_OPENED");
        assertThat(at(reference).get("lastTest").has("failure")).isFalse();
    }

    @Test
    void bothSidesSeeUpToWhereItWasDeliveredAndRead() throws Exception {
        var reference = subscribed("ncb-fr");
        operation.fact(OperationFact.PHASE_OPENED, 2);
        worker.tellAll();
        assertThat(at(reference).get("isRead").asBoolean()).isFalse();

        var position = json.readTree(receiver.taken().get(0).body()).get("data").get("position").asText();
        http.get("ncb-fr", "/api/events?after=" + position);

        for (var side : List.of("ncb-fr", "admin")) {
            var shown = http.get(side, "/api/subscriptions/" + reference).json();
            assertThat(shown.get("isRead").asBoolean()).as(side).isTrue();
            assertThat(shown.get("read").get("at").asText()).isNotBlank();
            assertThat(shown.get("delivered").has("position")).as(side).isEqualTo(side.equals("ncb-fr"));
        }
    }

    /** A receiver that hangs delays the others for one timeout, and then no longer. */
    @Test
    void whoeverDoesNotAnswerHoldsUpNobodyElse() throws Exception {
        operation.invited("IT", "ACCEPTED").invited("ES", "ACCEPTED");
        var end = new CountDownLatch(1);
        try (var hanging = new Receiver()) {
            hanging.answers(exchange -> await(end));
            for (var party : List.of("ncb-it", "ncb-es", "coordinator")) {
                for (var number = 1; number <= 5; number++) {
                    approve(asked(party, hanging.address() + number));
                }
            }
            for (var number = 1; number <= 4; number++) {
                approve(asked("ncb-fr", hanging.address() + number));
            }
            subscribed("ncb-fr");
            var patient = new WebhookSender(new WebhookProperties(HERE, Receiver.trusted()), new Names(Receiver::ledHere),
                    Duration.ofSeconds(1), clock);
            var running = new DeliveryWorker(deliveries, patient, node, false);
            running.begin();
            operation.fact(OperationFact.PHASE_OPENED, 2);
            Awaitility.await().atMost(SOON).until(() -> receiver.taken().size() == 1 && hanging.taken().size() == 19);
            later(Deliveries.PAUSES.get(0));
            Awaitility.await().atMost(SOON).until(() -> hanging.taken().size() > 19);

            operation.fact(OperationFact.PHASE_ENDED, 3);
            Awaitility.await().atMost(SOON).until(() -> receiver.taken().size() == 2);

            end.countDown();
            running.stop();
            patient.close();
        }
    }

    private static void await(CountDownLatch end) throws IOException {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /**
     * An attacker can give a name one address when it is checked and another when it is called. The name is therefore resolved only once.
     */
    @Test
    void whatWasLookedAtIsWhatIsCalled() throws Exception {
        subscribed("ncb-fr");
        operation.fact(OperationFact.PHASE_OPENED, 2);
        var asked = new AtomicInteger();
        var turning = sender(HERE, Receiver.trusted(), name -> InetAddress.getByName(asked.incrementAndGet() == 1 ? "127.0.0.1"
                : "127.0.0.2"));

        new DeliveryWorker(deliveries, turning, node, false).tellAll();

        assertThat(receiver.taken()).hasSize(1);
        assertThat(asked).hasValue(1);
    }

    private WebhookSender sender(List<String> networks, String trusted, Lookup names) {
        return new WebhookSender(new WebhookProperties(networks, trusted), new Names(names), Duration.ofSeconds(10), clock);
    }

    private interface Lookup {
        InetAddress of(String name) throws UnknownHostException;
    }

    private record Names(Lookup lookup) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String name) throws UnknownHostException {
            return new InetAddress[] {lookup.of(name)};
        }

        @Override
        public String resolveCanonicalHostname(String name) {
            return name;
        }
    }

    private String subscribed(String account) {
        var reference = asked(account);
        approve(reference);
        return reference;
    }

    private String asked(String account) {
        return asked(account, receiver.address());
    }

    private String asked(String account, String address) {
        var answer = http.post(account, "/api/subscriptions", "{\"address\":\"" + address + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("reference").asText();
    }

    private void approve(String reference) {
        assertThat(http.post("admin", "/api/subscriptions/" + reference + "/approval", "").status()).isEqualTo(200);
    }

    private JsonNode at(String reference) {
        return http.get("ncb-fr", "/api/subscriptions/" + reference).json();
    }

    private void later(Duration duration) {
        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(duration)));
    }

    private int waiting() {
        return TestDatabase.asOwner().queryForObject("select count(*) from webhook", Integer.class);
    }

    private static List<String> told(String reference) {
        return TestDatabase.asOwner().queryForList(
                "select kind || ' ' || recipient from message where reference = ? order by queued_at", String.class, reference);
    }

    private List<String> ids() {
        return receiver.taken().stream().map(Receiver.Taken::id).toList();
    }

    private List<String> types() throws IOException {
        var types = new ArrayList<String>();
        for (var told : receiver.taken()) {
            types.add(json.readTree(told.body()).get("type").asText());
        }
        return types;
    }

    private List<JsonNode> read() {
        var items = new ArrayList<JsonNode>();
        var page = http.get("ncb-fr", "/api/events").json();
        page.get("items").forEach(items::add);
        while (!page.get("next").isNull()) {
            page = http.get("ncb-fr", "/api/events?after=" + URLEncoder.encode(page.get("next").asText(), StandardCharsets.UTF_8)).json();
            page.get("items").forEach(items::add);
        }
        return items;
    }

    private boolean verified(Receiver.Taken told) throws GeneralSecurityException {
        return isSigned(told, told.headers().get("webhook-signature"), publicKey(0));
    }

    private PublicKey publicKey(int place) throws GeneralSecurityException {
        var key = http.get("ncb-fr", "/api/subscriptions/keys").json().get("items").get(place).get("key").asText();
        var raw = Base64.getDecoder().decode(key.substring("whpk_".length()));
        var encoded = HexFormat.of().parseHex(HexFormat.of().formatHex(X509) + HexFormat.of().formatHex(raw));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static boolean isSigned(Receiver.Taken told, String signed, PublicKey key) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update((told.id() + "." + told.headers().get("webhook-timestamp") + "." + told.body()).getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(signed.substring("v1a,".length())));
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
