package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two countries, jobs and anonymous requests share two connections. None of them ever sees the rows of another. */
@CordonTest
class IdentitiesInThePoolTest {

    private static final int THREADS = 8;
    private static final int TURNS = 150;
    private static final Map<String, List<String>> TARGETS = Map.of("FR", List.of("T1", "T2", "T4"), "IT", List.of("T1", "T6"),
            "nobody", List.of(), "#system", List.of("T1", "T2", "T3", "T4", "T5", "T6"));

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private DataSource dataSource;
    @Autowired
    private As as;

    private HikariDataSource pool;
    private int usualSize;

    @BeforeEach
    void aPoolOfTwo() throws Exception {
        Sights.fill();
        pool = dataSource.unwrap(HikariDataSource.class);
        usualSize = pool.getMaximumPoolSize();
        size(2);
    }

    @AfterEach
    void theUsualPool() {
        size(usualSize);
    }

    private void size(int connections) {
        pool.getHikariConfigMXBean().setMaximumPoolSize(connections);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void identitiesNeverBleed() throws Exception {
        var callers = List.of("FR", "IT", "nobody", "FR", "IT", "#system");
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<String>> hammer = () -> IntStream.range(0, TURNS).mapToObj(turn -> turn(callers.get(turn % callers.size()), turn))
                    .filter(leak -> leak != null).toList();
            var running = IntStream.range(0, THREADS).mapToObj(thread -> threads.submit(hammer)).toList();
            var leaks = new ArrayList<String>();
            for (Future<List<String>> thread : running) {
                leaks.addAll(thread.get());
            }
            assertThat(leaks).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Runs one transaction: every third is rolled back, every fourth ends in an exception. */
    private String turn(String caller, int turn) {
        try {
            var seen = switch (caller) {
                case "nobody" -> targets(turn);
                case "#system" -> SystemWork.call(() -> targets(turn));
                default -> as.country(caller, () -> targets(turn));
            };
            return TARGETS.get(caller).equals(seen) ? null : caller + " saw " + seen;
        } catch (Thrown thrown) {
            return TARGETS.get(caller).equals(thrown.seen) ? null : caller + " saw " + thrown.seen;
        }
    }

    private List<String> targets(int turn) {
        return transaction.execute(status -> {
            var seen = jdbc.sql("select reference from target order by reference").query(String.class).list();
            if (turn % 3 == 0) {
                status.setRollbackOnly();
            }
            if (turn % 4 == 0) {
                throw new Thrown(seen);
            }
            return seen;
        });
    }

    private static final class Thrown extends RuntimeException {

        private final transient List<String> seen;

        private Thrown(List<String> seen) {
            this.seen = seen;
        }
    }
}
