package org.cordon.speed;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Measures every prepared statement that is sent to the database while this listens: Cordon's own and the engine's. */
@TestComponent
final class TimedStatements implements BeanPostProcessor {

    private static final List<Timed> HEARD = new CopyOnWriteArrayList<>();
    private static volatile boolean listening;

    /** A value that was set in a statement: the method of {@link PreparedStatement} that set it, and its arguments. */
    record Value(Method setter, Object[] given) {
    }

    /**
     * @param sql the statement, with question marks in place of its values
     * @param millis the time until the first rows were there
     */
    record Timed(String sql, List<Value> values, double millis) {
    }

    static void listen() {
        HEARD.clear();
        listening = true;
    }

    static List<Timed> heard() {
        listening = false;
        return List.copyOf(HEARD);
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
            var connection = super.getConnection();
            return proxy(Connection.class, (proxy, method, values) -> {
                var result = call(connection, method, values);
                return result instanceof PreparedStatement statement && listening ? timed(statement, String.valueOf(values[0])) : result;
            });
        }

        private static PreparedStatement timed(PreparedStatement statement, String sql) {
            var set = new ArrayList<Value>();
            return proxy(PreparedStatement.class, (proxy, method, values) -> {
                if (method.getName().startsWith("set") && method.getParameterTypes().length > 1) {
                    set.add(new Value(method, values));
                }
                if (!method.getName().startsWith("execute")) {
                    return call(statement, method, values);
                }
                var began = System.nanoTime();
                var result = call(statement, method, values);
                HEARD.add(new Timed(sql, List.copyOf(set), (System.nanoTime() - began) / 1e6));
                return result;
            });
        }

        private static <T> T proxy(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }

        private static Object call(Object target, Method method, Object[] values) throws Throwable {
            try {
                return method.invoke(target, values);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}
