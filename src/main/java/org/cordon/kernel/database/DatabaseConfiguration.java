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

/** One database, prepared by its owner before the pool of the running login opens. */
@Configuration(proxyBeanMethods = false)
@Import(LoginConfiguration.class)
class DatabaseConfiguration {

    /** A statement with its policies takes the server longer to compile, which it does anew each time, than to do (ADR 67). */
    static final String UNCOMPILED = "-c jit=off";

    /** Who waits longer for a connection keeps a thread from those who need none, such as whoever asks whether Cordon is well. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Of a machine that is gone without a word the server finds out in twenty seconds, where it only listens and where it waits for what it
     * has sent to be taken. Without it what that machine has locked stays locked for a quarter of an hour, or for two.
     */
    private static final String WATCHED = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2"
            + " -c tcp_user_timeout=20000";

    @Bean
    static StartTurn startTurn(DatabaseLogins logins) {
        return new StartTurn(logins);
    }

    /** @param turn of this node, and of no other */
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
        // An error that quotes a row would carry it into an incident's text.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        // With its policies a statement takes longer to be planned than to be done: each connection plans it once (ADR 67).
        pool.addDataSourceProperty("prepareThreshold", "1");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "1024");
        pool.addDataSourceProperty("preparedStatementCacheSizeMiB", "32");
        // Rows that the engine writes in one batch are one statement of many rows; it asks for no counts of what it inserts.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan " + UNCOMPILED + " " + WATCHED);
        return new Pool(new HikariDataSource(pool), turn);
    }

    /** @param prepared by whoever makes the pool: the key is there by then */
    @Bean
    static NumberedKey callerKey(DatabaseLogins logins, DataSource prepared) {
        return new CallerKeys(logins).youngest();
    }

    /** @param prepared as for the key */
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

    /** Gives out connections of the running login, and of the owner to a thread that writes as the owner while Cordon starts. */
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
