package org.cordon.kernel.database;

import java.nio.file.Path;
import org.cordon.kernel.database.DatabaseLogins.Login;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the address and the logins of the database. If the settings name no other database, this is the embedded database, which is
 * started here.
 */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

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
                                      @Value("${cordon.database.password}") String password,
                                      @Value("${cordon.database.role:${cordon.database.user}}") String role) {
        return new DatabaseLogins(VerifiedTls.of(url), new Login(owner, ownerPassword), new Login(user, password), role);
    }
}
