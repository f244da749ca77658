package org.cordon.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.record.results.ResultsService;
import org.cordon.rooms.casefile.CaseFiles;
import org.cordon.rooms.progress.OpenWorkService;
import org.cordon.rooms.progress.ProgressService;
import org.cordon.rooms.receipt.Receipts;
import org.cordon.rooms.today.TodayService;
import org.cordon.roundup.confirmation.ConfirmationQueries;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.person.Persons;
import org.cordon.roundup.person.Persons.Search;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A request about one operation, or for a page of a long list, reads few rows, however many operations have ended. */
@CordonTest
final class EndedOperationsTest {

    private static final String RUNNING = "CEDAR-2026";
    private static final int TARGETS = 10;
    private static final int ENDED = 500;
    /**
     * The most rows that a request may read, out of 5,000 targets, 35,000 events and as many messages. A request that looks at all of them
     * reads more.
     */
    private static final long AT_MOST = 3_000;
    private static final int SHORT = 10;

    /** The acts on a page of receipts, each about a few targets. */
    private static final String ACTS = """
            insert into audit_entry (at, action, actor, groups, address, route, task, operation, refs, status)
            select now() - n * interval '1 hour', 'CHANGE', who, array[office], '192.0.2.1', 'POST /task/{id}/complete', task, 'CEDAR-2026',
                array(select target from (select distinct w.target from target_wanting w join target_list_entry e using (target)
                    where e.operation = 'CEDAR-2026' and w.country = 'FR') own order by md5(target || n) limit 3), 204
            from generate_series(1, 40) n, (values ('ncb-fr', 'ncb-FR', 'userTask_assessLead'),
                ('coordinator', 'coordinator', 'userTask_screenBatch')) act (who, office, task)""";

    @Autowired
    private OperationService operations;
    @Autowired
    private TargetQueries targets;
    @Autowired
    private Persons persons;
    @Autowired
    private CaseFiles files;
    @Autowired
    private ConfirmationQueries confirmations;
    @Autowired
    private TodayService today;
    @Autowired
    private ResultsService results;
    @Autowired
    private OpenWorkService work;
    @Autowired
    private ProgressService progress;
    @Autowired
    private Receipts receipts;
    @Autowired
    private As as;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void areNotReadForWhatIsAskedAboutOthers() {
        SpeedData.endedOperations(TARGETS, ENDED, ACTS);

        var read = everything();

        assertThat(read.values().stream().filter(rows -> rows > AT_MOST)).as("%s", read).isEmpty();
    }

    private Map<String, Long> everything() {
        var target = TestDatabase.asOwner().queryForObject("""
                select min(w.target) from target_wanting w join target_list_entry e using (target) where w.country = 'FR'
                    and e.operation = ?""", String.class, RUNNING);
        var acts = new LinkedHashMap<String, Supplier<?>>();
        acts.put("the operation", () -> operations.visible(RUNNING));
        acts.put("those that run", operations::running);
        acts.put("a page of operations", () -> operations.list(null, SHORT));
        acts.put("what waits in a page of them", () -> work.all(null, SHORT));
        acts.put("a page of targets", () -> targets.in(RUNNING, null, null, null, 50));
        acts.put("a target", () -> targets.file(target));
        acts.put("its case file", () -> files.of(target));
        acts.put("a page of persons", () -> persons.find(search(null, null)));
        acts.put("a page of persons of the operation", () -> persons.find(search(null, RUNNING)));
        acts.put("a person", () -> persons.find(search(target, null)));
        acts.put("confirmations", () -> confirmations.in(RUNNING, null));
        acts.put("what is to be done", today::today);
        acts.put("receipts", () -> receipts.of(null, null, false));
        var rows = new LinkedHashMap<String, Long>();
        acts.forEach((name, act) -> {
            rows.put(name + ", a country", as.country("FR", () -> read(act)));
            rows.put(name + ", the coordinator", as.coordinator(() -> read(act)));
        });
        rows.put("how a country stands in a page of them", as.country("FR", () -> read(() -> progress.own(null, SHORT))));
        rows.put("results", as.coordinator(() -> read(() -> results.results(RUNNING, Instant.now(), Instant.now()))));
        return rows;
    }

    private static Search search(String text, String operation) {
        return new Search(text, null, null, null, operation, null, false, null);
    }

    /** How many rows of tables and indexes an act reads. The connection keeps its counts until it reports them to the server. */
    private long read(Supplier<?> act) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var before = read();
            act.get();
            return read() - before;
        });
    }

    private long read() {
        return jdbc.sql("select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables")
                .query(Long.class).single();
    }
}
