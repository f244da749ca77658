package org.cordon.record.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.record.ledger.LedgerFixture.anOperation;
import static org.cordon.record.ledger.LedgerFixture.day;

import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.record.ledger.LedgerDatabase;
import org.cordon.record.ledger.LedgerFixture;
import org.cordon.record.results.Figures.Difference;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures of a long operation come from kept outcomes, and equal those counted from the ledger. */
@CordonTest
class KeptOutcomesTest {

    private static final int TARGETS = 40;
    private static final int SIGHTINGS = 60;

    private JdbcClient jdbc;
    private LedgerFixture operation;

    @Autowired
    private KeptOutcomes outcomes;
    @Autowired
    private ResultsService results;
    @Autowired
    private JdbcClient running;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private As as;

    /** Keeps the outcomes of every operation, however short. */
    static void keepAll(JdbcClient jdbc) {
        while (jdbc.sql("select keep_outcomes(0, 1, 1)").query(Long.class).single() == 0) {
            // Each round keeps one operation.
        }
    }

    /** Returns the number of targets whose outcomes are kept. */
    static long kept(JdbcClient jdbc, LedgerFixture operation) {
        return jdbc.sql("select count(distinct target) from kept_outcome where operation = ?").param(operation.operation())
                .query(Long.class).single();
    }

    @BeforeEach
    void aLongOperation() {
        jdbc = LedgerDatabase.jdbc();
        operation = anOperation(jdbc);
        var codes = new String[TARGETS];
        for (var target = 0; target < TARGETS; target++) {
            codes[target] = "X" + target;
            operation.target(codes[target], "FR");
        }
        operation.list(5, codes).fact(OperationFact.PHASE_OPENED, 9);
        jdbc.sql("""
                        insert into ledger_event (id, operation, type, target, country, subject, happened_at, zone, recorded_at, actor)
                        select gen_random_uuid(), t.operation, case n % 2 when 0 then 'LOCATED' else 'LOCATION_LAPSED' end, t.reference,
                            'IT', t.operation || '-L' || n / 2, cast(:from as timestamptz) + n * interval '1 hour', 'Z',
                            cast(:from as timestamptz) + n * interval '1 hour', 'ncb-it'
                        from target t cross join generate_series(1, :sightings) n where t.operation = :operation""")
                .param("from", day(10).toString()).param("sightings", SIGHTINGS).param("operation", operation.operation()).update();
        // The database does this by itself; without statistics it would read the whole table.
        TestDatabase.asOwner().execute("analyze ledger_event, ledger_position");
    }

    @Test
    void areReadInsteadOfTheLedger() {
        var before = asOf(11);
        assertThat(eventsRead()).isGreaterThanOrEqualTo(TARGETS * SIGHTINGS);

        keep();

        assertThat(asOf(11)).isEqualTo(before);
        assertThat(eventsRead()).isLessThan(10);
    }

    @Test
    void whatIsRecordedLaterIsCountedAtOnceAndReadAlone() {
        keep();
        operation.arrested("X1", "IT", "A1", 10);
        var lead = operation.fact(LeadFact.LOCATED, "X2", "ES", "L99", day(10), day(20));

        assertThat(asOf(10).totals().arrested()).isEqualTo(1);
        assertThat(asOf(10).byCountry()).anySatisfy(spain -> {
            assertThat(spain.country()).isEqualTo("ES");
            assertThat(spain.locatedIn()).isEqualTo(1);
        });
        assertThat(eventsRead()).isLessThan(3 * SIGHTINGS);

        operation.voided(lead, day(21));

        assertThat(asOf(10).byCountry()).noneMatch(part -> part.country().equals("ES"));
    }

    @Test
    void whatIsWithheldLaterIsInNoPublishedFigure() {
        operation.fact(LeadFact.LOCATED, "X3", "ES", "L77", day(10));
        keep();
        var complete = asOf(10);

        operation.restricted("L77", "ncb-ES", "NOT_FOR", "ncb-PL");

        assertThat(asOf(10)).isEqualTo(complete);
        assertThat(as.coordinator(() -> results.leftOut(complete))).contains(new Difference("located", 1, 0));
    }

    @Test
    void aShortOperationIsNotKept() {
        var brief = anOperation(jdbc).target("A", "FR").list(5, "A");

        keep();

        assertThat(kept(jdbc, brief)).isZero();
        assertThat(kept(jdbc, operation)).isEqualTo(TARGETS);
    }

    @Test
    void isForJobsAlone() {
        long place = as.coordinator(() -> outcomes.keep(0, 1, 1));

        assertThat(place).isZero();
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from kept_outcome", Long.class)).isZero();
    }

    private void keep() {
        var place = 0L;
        while (place == 0) {
            place = SystemWork.call(() -> outcomes.keep(0, TARGETS * SIGHTINGS, 1));
        }
    }

    private Results asOf(int dayOfMay) {
        return as.coordinator(() -> results.results(operation.operation(), day(dayOfMay), day(30)));
    }

    private long eventsRead() {
        return as.coordinator(() -> transaction.execute(status -> {
            var before = counted();
            results.results(operation.operation(), day(30), day(30));
            return counted() - before;
        }));
    }

    private long counted() {
        return running.sql("select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = 'ledger_event'")
                .query(Long.class).single();
    }
}
