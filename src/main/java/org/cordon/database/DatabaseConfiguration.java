package org.cordon.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.cordon.database.DatabaseLogins.Login;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** One database, prepared by its owner before the pool of the running login opens. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnProperty(name = "cordon.database.url", havingValue = "embedded")
    static EmbeddedDatabase embeddedDatabase(@Value("${cordon.data-directory}") Path folder, @Value("${cordon.database.port}") int port) {
        return new EmbeddedDatabase(folder.resolve("postgres-binaries"), folder, port);
    }

    @Bean
    @ConditionalOnBean(EmbeddedDatabase.class)
    static DatabaseLogins embeddedLogins(EmbeddedDatabase embedded) {
        return embedded.logins();
    }

    @Bean
    @ConditionalOnMissingBean(DatabaseLogins.class)
    static DatabaseLogins givenLogins(@Value("${cordon.database.url}") String url,
                                      @Value("${cordon.database.owner}") String owner,
                                      @Value("${cordon.database.owner-password}") String ownerPassword,
                                      @Value("${cordon.database.user}") String user,
                                      @Value("${cordon.database.password}") String password) {
        return new DatabaseLogins(url, new Login(owner, ownerPassword), new Login(user, password));
    }

    @Bean
    static HikariDataSource dataSource(DatabaseLogins logins, @Value("${cordon.database.connections}") int connections) {
        new Schemas(logins).install();
        RunningLogin.check(logins);
        var pool = new HikariConfig();
        pool.setPoolName("cordon");
        pool.setJdbcUrl(logins.url());
        pool.setUsername(logins.runtime().user());
        pool.setPassword(logins.runtime().password());
        pool.setMaximumPoolSize(connections);
        pool.addDataSourceProperty("currentSchema", Schemas.CORDON + "," + Schemas.ENGINE);
        // An error that quotes a row would carry it into an incident's text.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(pool);
    }

    @Bean
    static JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new TransactionalJdbcTemplate(dataSource);
    }
}
