package org.cordon.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cordon.kernel.database.TestDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Records the statements that one thread, or all threads, send to the database, both Cordon's and the engine's. The threads of open event
 * streams do not count: a stream that an earlier test left open looks at its account every three seconds until Cordon notices that its
 * reader is gone.
 */
@TestComponent
public final class Statements implements BeanPostProcessor {

    private static final String STREAMS = "event-streams";
    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> UNCOUNTED = new ThreadLocal<>();
    private static volatile Total total;

    /** The result of an act, and its statements in their order. */
    public record Heard<T>(T result, List<String> statements) {
    }

    /** Does an act on this thread and returns its statements. */
    public static <T> Heard<T> of(Callable<T> act) throws Exception {
        HEARD.set(new ArrayList<>());
        try {
            return new Heard<>(act.call(), HEARD.get());
        } finally {
            HEARD.remove();
        }
    }

    /**
     * The cost of an act: everything that is sent to the database during it, by any thread but those of event streams.
     *
     * @param statements the number of times that each statement was sent; each one of a batch counts
     * @param commits transactions, also those that only read
     * @param rows the rows that the statements wrote, without the rows that functions and triggers of the database write
     */
    public record Cost(Map<String, Integer> statements, int commits, int rows) {

        public int sent() {
            return statements.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Counts until {@link #counted()}. */
    public static void count() {
        total = new Total();
    }

    public static Cost counted() {
        var all = total;
        total = null;
        return new Cost(Map.copyOf(all.statements), all.commits.get(), all.rows.get());
    }

    /** Does work of the test itself, which is not counted. */
    public static <T> T uncounted(Supplier<T> own) {
        UNCOUNTED.set(true);
        try {
            return own.get();
        } finally {
            UNCOUNTED.remove();
        }
    }

    /** Fails a transaction that first holds an operation and then locks it. Two such transactions would wait for each other for ever. */
    private static final class HeldOperation {

        private boolean isHeld;
        private boolean isLocked;

        private void ask(String statement) {
            if (statement.startsWith("select * from operation where reference") && statement.endsWith(" for share")) {
                isHeld = true;
            } else if (statement.startsWith("select * from operation where reference") && statement.endsWith(" for no key update")) {
                if (isHeld && !isLocked) {
                    throw new AssertionError("An operation is held and then locked in the same transaction");
                }
                isLocked = true;
            }
        }

        private void forget() {
            isHeld = false;
            isLocked = false;
        }
    }

    private static final class Total {

        private final Map<String, Integer> statements = new ConcurrentHashMap<>();
        private final AtomicInteger commits = new AtomicInteger();
        private final AtomicInteger rows = new AtomicInteger();

        private void statement(String sql) {
            statements.merge(sql, 1, Integer::sum);
        }

        private void wrote(Object result) {
            if (result instanceof Integer one) {
                rows.addAndGet(rows(one));
            } else if (result instanceof int[] each) {
                rows.addAndGet(Arrays.stream(each).map(Total::rows).sum());
            }
        }

        /** Counts one row where the driver wrote a batch and reports no number. */
        private static int rows(int result) {
            return result == Statement.SUCCESS_NO_INFO ? 1 : Math.max(result, 0);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Listening(source) : bean;
    }

    private static final class Listening extends DelegatingDataSource {

        private Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            TestDatabase.settle();
            var connection = TestDatabase.isDeploying() ? TestDatabase.asOwner().getDataSource().getConnection() : super.getConnection();
            var locks = new HeldOperation();
            return proxy(Connection.class, (method, values) -> {
                var statement = method.getName().startsWith("prepare") && values != null ? String.valueOf(values[0]) : null;
                if (statement != null) {
                    locks.ask(statement);
                }
                if (method.getName().equals("commit") || method.getName().equals("rollback") || method.getName().equals("close")) {
                    locks.forget();
                }
                if (HEARD.get() != null && statement != null) {
                    HEARD.get().add(statement);
                }
                var counting = UNCOUNTED.get() == null && !Thread.currentThread().getName().equals(STREAMS) ? total : null;
                if (counting != null && (method.getName().equals("commit") || method.getName().equals("rollback"))) {
                    counting.commits.incrementAndGet();
                }
                var made = method.invoke(connection, values);
                return counting != null && made instanceof PreparedStatement prepared ? counted(prepared, statement, counting) : made;
            });
        }

        private static PreparedStatement counted(PreparedStatement prepared, String sql, Total counting) {
            return proxy(PreparedStatement.class, (method, values) -> {
                var name = method.getName();
                if (name.equals("addBatch") || name.startsWith("execute") && !name.equals("executeBatch")) {
                    counting.statement(sql);
                }
                var result = method.invoke(prepared, values);
                if (name.startsWith("execute")) {
                    counting.wrote(name.equals("execute") ? (Object) prepared.getUpdateCount() : result);
                }
                return result;
            });
        }

        private static <T> T proxy(Class<T> type, Invocation invocation) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                try {
                    return invocation.of(method, values);
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            }));
        }

        @FunctionalInterface
        private interface Invocation {

            Object of(Method method, Object[] values) throws Exception;
        }
    }
}
