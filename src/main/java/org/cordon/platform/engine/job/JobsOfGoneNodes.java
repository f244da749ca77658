package org.cordon.platform.engine.job;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.node.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives back the jobs that a vanished node had fetched. The engine alone would wait as long as a job may take. A node counts as gone if two
 * looks in a row have not seen it. If the node has only lost its connection and still does the job, the first commit wins. The other
 * transaction finds the job changed, and is rolled back.
 */
@Component
class JobsOfGoneNodes {

    private static final Logger LOG = LoggerFactory.getLogger(JobsOfGoneNodes.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(3);

    private final Node node;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean works;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(look -> new Thread(look, "gone-nodes"));
    private Set<String> unseen = Set.of();

    JobsOfGoneNodes(Node node, JdbcClient jdbc, PlatformTransactionManager transactions,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean works) {
        this.node = node;
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
        this.works = works;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (works) {
            clock.scheduleWithFixedDelay(() -> SystemWork.run(this::look), 0, LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            if (node.hears() && node.mayMissSomebody()) {
                transaction.executeWithoutResult(status -> giveBack());
            } else {
                unseen = Set.of();
            }
        } catch (RuntimeException failure) {
            LOG.error("Jobs of nodes that are gone could not be looked for: {}", failure.getMessage());
        }
    }

    /** Looks once for missing nodes, and gives back the jobs of nodes that were also missing at the previous look. */
    void giveBack() {
        var gone = new HashSet<>(jdbc.sql("select owner from (select distinct lock_owner_ as owner from act_ru_job) locked"
                + " where owner is not null and not node_is_there(owner)").query(String.class).list());
        var surely = gone.stream().filter(unseen::contains).toArray(String[]::new);
        unseen = gone;
        if (surely.length > 0) {
            var given = jdbc.sql("""
                    update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1 where lock_owner_ = any (?)""")
                    .params(List.of((Object) surely)).update();
            LOG.warn("A node is no longer there; {} jobs that it had fetched are given back", given);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
