package org.cordon.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.cordon.database.TestDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down the statements that a thread sends to the database, Cordon's and the engine's. */
@TestComponent
public final class Statements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    /** What an act came to, and its statements in their order. */
    public record Heard<T>(T result, List<String> statements) {
    }

    /** Does an act of this thread. */
    public static <T> Heard<T> of(Callable<T> act) throws Exception {
        HEARD.set(new ArrayList<>());
        try {
            return new Heard<>(act.call(), HEARD.get());
        } finally {
            HEARD.remove();
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
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                    (proxy, method, values) -> {
                        if (HEARD.get() != null && method.getName().startsWith("prepare") && values != null) {
                            HEARD.get().add(String.valueOf(values[0]));
                        }
                        try {
                            return method.invoke(connection, values);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }
}
