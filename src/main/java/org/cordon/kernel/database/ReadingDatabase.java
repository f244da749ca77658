package org.cordon.kernel.database;

import java.util.Properties;
import javax.sql.DataSource;
import org.cordon.kernel.shared.secret.NumberedKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database for a command that reads the database and then ends: one connection of the running login, and the key that signs callers. No
 * schema is updated. Component scanning does not find this class, so Cordon itself never uses it.
 */
@Import(LoginConfiguration.class)
public class ReadingDatabase {

    @Bean
    static DataSource oneConnection(DatabaseLogins logins) {
        var login = new SingleConnectionDataSource(logins.url(), logins.runtime().user(), logins.runtime().password(), true);
        login.setConnectionProperties(properties());
        return login;
    }

    @Bean
    static NumberedKey callerKey(DatabaseLogins logins) {
        return new CallerKeys(logins).youngest();
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("currentSchema", Schemas.CORDON + "," + Schemas.ENGINE);
        properties.setProperty("options", DatabaseConfiguration.UNCOMPILED);
        return properties;
    }
}
