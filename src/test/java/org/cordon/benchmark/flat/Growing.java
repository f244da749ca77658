package org.cordon.benchmark.flat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.benchmark.Counting;
import org.cordon.benchmark.flat.Pages.Page;
import org.cordon.benchmark.played.CordonContender;
import org.cordon.benchmark.report.Cost;
import org.cordon.lives.Mode;
import org.cordon.lives.Pair;
import org.cordon.lives.Wave;
import org.cordon.processes.Patience;
import org.cordon.speed.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measures the same work again and again in one installation, to which more and more ended operations are added. */
final class Growing {

    private static final Logger LOG = LoggerFactory.getLogger(Growing.class);
    private static final int ROUNDS = 3;
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(30);
    /** The numbers of steps that are played of some operations. These then stand still while other lives go on. */
    private static final List<Integer> STANDING = List.of(1, 4, 7);

    private final FlatPlan plan;
    private final CordonContender cordon;
    private final JdbcTemplate sql;
    private final int database;
    private final Path folder;
    private final Ended ended;
    private final Effort effort;
    private final Map<Integer, Found> found = new LinkedHashMap<>();

    Growing(FlatPlan plan, CordonContender cordon, JdbcTemplate sql, int database, Path folder) {
        this.plan = plan;
        this.cordon = cordon;
        this.sql = sql;
        this.database = database;
        this.folder = folder;
        ended = new Ended(sql);
        effort = new Effort(sql);
    }

    void measure() throws IOException {
        playWhatStands();
        for (var targets : plan.targets()) {
            ended.grow(targets);
            seal();
            LOG.info("There are {} targets of {} ended operations.", targets, targets / FlatPlan.EACH);
            var costs = new Counting(cordon, plan.lives()).count(database, folder);
            LOG.info("{}", costs);
            cordon.start(database);
            try {
                var pages = new Pages(cordon.port(), plan.asked(), effort);
                found.put(targets, found(costs, pages.measure(new Requests(sql, standing()).all())));
                Files.writeString(folder.resolve("statements of pages at " + targets + ".txt"), pages.dearest());
            } finally {
                cordon.stop();
            }
        }
    }

    /** Seals the audit of the added rows once, so that this work counts for no life. */
    private void seal() throws IOException {
        cordon.start(database);
        try {
            Patience.until(SEALED_WITHIN, "the audit to be sealed", () -> sql.queryForObject(
                    "select (select count(*) from cordon.audit_seal) >= (select count(*) from cordon.audit_entry)", Boolean.class));
        } finally {
            cordon.stop();
        }
    }

    private void playWhatStands() throws IOException {
        cordon.start(database);
        try {
            for (var steps : STANDING) {
                var lives = cordon.lives(Pair.first(2), plan.lives(), Mode.IN_BATCHES);
                lives.prepare();
                lives.steps().subList(0, steps).forEach(Wave::play);
                lives.awaitQuiet();
            }
            ended.addAccounts();
        } finally {
            cordon.stop();
        }
    }

    /** The last of the operations that stand still. */
    private String standing() {
        return sql.queryForObject("select business_key_ from engine.act_hi_procinst where proc_def_key_ = 'infra-operation'"
                + " order by start_time_ offset ? limit 1", String.class, STANDING.size() - 1);
    }

    private Found found(Map<Mode, Cost> costs, Map<String, Page> pages) {
        var begun = effort.wal();
        var least = Double.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            least = Math.min(least, Wave.play(cordon.lives(Pair.first(1), plan.lives(), Mode.ONE_BY_ONE)));
        }
        var lives = plan.lives();
        return new Found(costs, least * 1000 / lives, effort.changed(begun) / 1024 / ROUNDS / lives, pages);
    }

    @Override
    public String toString() {
        return new FlatTables(found).toString();
    }
}
