package org.cordon.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.cordon.database.DatabaseLogins.Login;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** One database, prepared by its owner before the pool of the running login opens. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnProperty("cordon.demo")
    static EmbeddedDatabase embeddedDatabase(@Value("${cordon.data-directory}") Path folder, @Value("${cordon.database.port}") int port) {
        return new EmbeddedDatabase(folder, port);
    }

    @Bean
    @ConditionalOnProperty("cordon.demo")
    static DatabaseLogins embeddedLogins(EmbeddedDatabase embedded) {
        return embedded.logins();
    }

    @Bean
    @ConditionalOnProperty(name = "cordon.demo", havingValue = "false")
    static DatabaseLogins productionLogins(Environment environment) {
        return new DatabaseLogins(environment.getRequiredProperty("cordon.database.url"),
                new Login(environment.getRequiredProperty("cordon.database.owner"),
                        environment.getRequiredProperty("cordon.database.owner-password")),
                new Login(environment.getRequiredProperty("cordon.database.user"),
                        environment.getRequiredProperty("cordon.database.password")));
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
