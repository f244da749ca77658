package org.cordon.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.cordon.kernel.shared.database.OwnConnection;
import org.cordon.kernel.shared.secret.NumberedKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Configures the access to the database: first the owner's login prepares the database, then the pool of the running login opens. */
@Configuration(proxyBeanMethods = false)
@Import(LoginConfiguration.class)
class DatabaseConfiguration {

    /**
     * The option that switches off compilation in the server. Because of the policies, compiling a statement takes longer than running it,
     * and each run would compile the statement anew (ADR 67).
     */
    static final String UNCOMPILED = "-c jit=off";

    /**
     * The longest wait for a connection. During a longer wait the thread would be missing for requests that need no connection, such as
     * health checks.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Options by which the server notices within twenty seconds that a machine has vanished, both while it listens and while it waits for
     * an acknowledgement. Without them, that machine's locks would stay for a quarter of an hour, or for two hours.
     */
    private static final String WATCHED = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2"
            + " -c tcp_user_timeout=20000";

    @Bean
    static StartTurn startTurn(DatabaseLogins logins) {
        return new StartTurn(logins);
    }

    /** @param turn this node's turn to start, in which no other node starts */
    @Bean
    static Pool dataSource(StartTurn turn, DatabaseLogins logins, @Value("${cordon.database.connections}") int connections) {
        new Schemas(logins).install();
        RunningLogin.check(logins);
        var pool = new HikariConfig();
        pool.setPoolName("cordon");
        pool.setJdbcUrl(logins.url());
        pool.setUsername(logins.runtime().user());
        pool.setPassword(logins.runtime().password());
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.addDataSourceProperty("currentSchema", Schemas.CORDON + "," + Schemas.ENGINE);
        // An error that quotes a row would copy the row into the text of an incident.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        // Each connection plans a statement once: with its policies a statement takes longer to plan than to run (ADR 67).
        pool.addDataSourceProperty("prepareThreshold", "1");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "1024");
        pool.addDataSourceProperty("preparedStatementCacheSizeMiB", "32");
        // The rows that the engine writes in one batch become one statement of many rows; the engine needs no counts of inserted rows.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan " + UNCOMPILED + " " + WATCHED);
        return new Pool(new HikariDataSource(pool), turn);
    }

    /** @param prepared the pool, which makes sure that the key exists */
    @Bean
    static NumberedKey callerKey(DatabaseLogins logins, DataSource prepared) {
        return new CallerKeys(logins).youngest();
    }

    /** @param prepared the pool, whose creation prepares the database */
    @Bean
    static OwnConnection ownConnection(DatabaseLogins logins, DataSource prepared) {
        var properties = new Properties();
        properties.setProperty("user", logins.runtime().user());
        properties.setProperty("password", logins.runtime().password());
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("options", WATCHED);
        return () -> DriverManager.getConnection(logins.url(), properties);
    }

    @Bean
    static JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new TransactionalJdbcTemplate(dataSource);
    }

    /** Gives out connections of the running login. A thread that writes as the owner while Cordon starts gets connections of the owner. */
    static final class Pool extends DelegatingDataSource implements AutoCloseable {

        private final HikariDataSource connections;
        private final StartTurn turn;

        Pool(HikariDataSource connections, StartTurn turn) {
            super(connections);
            this.connections = connections;
            this.turn = turn;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return turn.ownerWorks() ? turn.open() : super.getConnection();
        }

        @Override
        public void close() {
            connections.close();
        }
    }
}
