package org.cordon.platform.signin.session;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.shared.secret.SharedKeys;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign what browsers keep for Cordon, and that seal sessions. All nodes share them. Each component that uses the keys gets
 * its own instance of this class.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public final class BrowserKeys {

    private final SharedKeys keys;

    BrowserKeys(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        keys = new SharedKeys(() -> SystemWork.call(() -> new TransactionTemplate(transactions).execute(status ->
                jdbc.sql("select key from browser_key order by number desc").query(byte[].class).list())), clock);
    }

    public byte[] youngest() {
        return keys.youngest();
    }

    /** Returns the result of the first key that fits. */
    public <T> Optional<T> first(Function<byte[], Optional<T>> fitting) {
        return keys.first(fitting);
    }
}
