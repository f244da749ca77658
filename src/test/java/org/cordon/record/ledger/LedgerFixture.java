package org.cordon.record.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.LedgerFeature.LedgerFact;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.list.ListFeature.ListFact;
import org.cordon.roundup.screening.ScreeningFeature.ScreeningFact;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented operation with the facts that a test records. Times are days of May 2026: day 12 is noon of 12 May, UTC. */
public final class LedgerFixture {

    private static final AtomicInteger OPERATIONS = new AtomicInteger(1000);

    private final JdbcClient jdbc;
    private final String operation;
    private int versions;

    private LedgerFixture(JdbcClient jdbc, String operation) {
        this.jdbc = jdbc;
        this.operation = operation;
    }

    public static LedgerFixture anOperation(JdbcClient jdbc) {
        var fixture = new LedgerFixture(jdbc, "LEDGER-" + OPERATIONS.incrementAndGet());
        jdbc.sql("""
                        insert into operation (reference, title, theme, host, phase, invited_countries, languages, quota,
                            invitation_deadline,
                            nomination_deadline, screening_deadline, confirmation_deadline, operation_start, operation_end,
                            approval_deadline, closing_deadline, reminder_every, launched_by, launched_at)
                        values (:reference, 'Invented', 'PEOPLE_SMUGGLING', 'FR', 'OPERATIONAL', '{FR,IT}', '{en}', 25, :at, :at, :at, :at,
                            :at, :at, :at, :at,
                            'P2D', 'coordinator', :at)""")
                .param("reference", fixture.operation).param("at", day(1).atOffset(ZoneOffset.UTC)).update();
        return fixture;
    }

    public static Instant day(int ofMay) {
        return Instant.parse("2026-04-30T12:00:00Z").plusSeconds(ofMay * 86_400L);
    }

    /** Returns the same operation on another connection. */
    public LedgerFixture on(JdbcClient other) {
        return new LedgerFixture(other, operation);
    }

    public String operation() {
        return operation;
    }

    /** Returns the reference of a target of this operation. */
    public String reference(String code) {
        return operation + "-T" + code;
    }

    /** Admits a target that these countries want. */
    public LedgerFixture target(String code, String... wanting) {
        jdbc.sql("insert into target (reference, operation, state, admitted_at) values (?, ?, 'AT_LARGE', ?)")
                .params(reference(code), operation, day(1).atOffset(ZoneOffset.UTC)).update();
        for (var country : wanting) {
            fact(ScreeningFact.NOMINATION_ACCEPTED, code, country, null, day(1));
        }
        return this;
    }

    public LedgerFixture invited(String country, String status) {
        jdbc.sql("""
                        insert into participation (reference, operation, country, status, stage, invited_at, answer_deadline)
                        values (:reference, :operation, :country, :status, 'UNDERWAY', :at, :at)""")
                .param("reference", operation + "-" + country).param("operation", operation).param("country", country)
                .param("status", status)
                .param("at", day(1).atOffset(ZoneOffset.UTC)).update();
        return this;
    }

    /** Writes the nomination that makes a country a wanting country of the target, and the fact of it. */
    public LedgerFixture wantedBy(String code, String country) {
        jdbc.sql("""
                        insert into nomination (reference, operation, country, entity_id, name, notice, status, target, nominated_at)
                        values (:reference, :operation, :country, :reference, 'INVENTED', '{}', 'ADMITTED', :reference, :at)""")
                .param("reference", reference(code)).param("operation", operation).param("country", country)
                .param("at", day(1).atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("insert into target_wanting (target, country, nomination) values (:reference, :country, :reference)")
                .param("reference", reference(code)).param("country", country).update();
        return this;
    }

    /**
     * Records the supplier's restriction of an item: the parties who may not see it, or the only ones who may. Without a restriction only
     * the code is recorded.
     */
    public LedgerFixture restricted(String item, String supplier, String restriction, String... parties) {
        jdbc.sql("insert into handling (item, supplier, code, restriction, parties) values (?, ?, 'H2', ?, ?)")
                .params(operation + "-" + item, supplier, restriction, parties).update();
        return this;
    }

    public LedgerFixture believedIn(String code, String country) {
        jdbc.sql("insert into target_host values (?, ?, 1)").params(reference(code), country).update();
        return this;
    }

    /** Freezes the next version of the target list. */
    public LedgerFixture list(int dayOfMay, String... codes) {
        return list(day(dayOfMay), codes);
    }

    public LedgerFixture list(Instant frozenAt, String... codes) {
        versions++;
        jdbc.sql("insert into target_list values (?, ?, ?, 'coordinator')")
                .params(operation, versions, frozenAt.atOffset(ZoneOffset.UTC)).update();
        for (var code : codes) {
            jdbc.sql("insert into target_list_entry values (?, ?, ?)").params(operation, versions, reference(code)).update();
        }
        add(ListFact.LIST_FROZEN, null, null, null, frozenAt, frozenAt, null, "{\"version\": " + versions + "}");
        return this;
    }

    public LedgerFixture fact(FactType type, int dayOfMay) {
        return country(type, null, dayOfMay);
    }

    public LedgerFixture country(FactType type, String country, int dayOfMay) {
        add(type, null, country, null, day(dayOfMay), day(dayOfMay), null, "{}");
        return this;
    }

    public LedgerFixture fact(FactType type, String code, String country, String subject, int dayOfMay) {
        return fact(type, code, country, subject, day(dayOfMay));
    }

    public LedgerFixture fact(FactType type, String code, String country, String subject, Instant happenedAt) {
        add(type, code, country, subject, happenedAt, happenedAt, null, "{}");
        return this;
    }

    /** Records a fact later than it happened. */
    public UUID fact(FactType type, String code, String country, String subject, Instant happenedAt, Instant recordedAt) {
        return add(type, code, country, subject, happenedAt, recordedAt, null, "{}");
    }

    /** Records a country's confirmation of a target that it wants or hosts. */
    public LedgerFixture confirmation(FactType answer, String code, String country, String role, int dayOfMay) {
        add(answer, code, country, null, day(dayOfMay), day(dayOfMay), null, "{\"role\": \"" + role + "\"}");
        return this;
    }

    /** Records an arrest whose identity is confirmed on the same day. */
    public LedgerFixture arrested(String code, String country, String arrest, int dayOfMay) {
        return fact(ArrestFact.ARREST_REPORTED, code, country, arrest, dayOfMay)
                .fact(ArrestFact.IDENTITY_CONFIRMED, code, country, arrest, dayOfMay);
    }

    public LedgerFixture voided(UUID event, Instant recordedAt) {
        add(LedgerFact.VOIDED, null, null, null, recordedAt, recordedAt, event, "{}");
        return this;
    }

    private UUID add(FactType type, String code, String country, String subject, Instant happenedAt, Instant recordedAt, UUID voids,
            String detail) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into ledger_event (id, operation, type, target, country, subject, happened_at, zone, recorded_at, actor,
                            voids, detail)
                        values (:id, :operation, :type, :target, :country, :subject, :happenedAt, 'Europe/Paris', :recordedAt, 'ncb-fr',
                            :voids,
                            cast(:detail as jsonb))""")
                .param("id", id)
                .param("operation", operation)
                .param("type", type.name())
                .param("target", code == null ? null : reference(code))
                .param("country", country)
                .param("subject", subject == null ? null : operation + "-" + subject)
                .param("happenedAt", happenedAt.atOffset(ZoneOffset.UTC))
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .param("voids", voids)
                .param("detail", detail)
                .update();
        return id;
    }
}
