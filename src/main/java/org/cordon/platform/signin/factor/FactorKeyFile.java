package org.cordon.platform.signin.factor;

import java.nio.file.Path;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.shared.StartRefused;
import org.cordon.kernel.shared.secret.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The file of the key of the second factors. The key is drawn at the first start. Cordon does not start without the key that sealed the
 * existing secrets, because nobody could sign in.
 */
@Configuration(proxyBeanMethods = false)
class FactorKeyFile {

    @Bean
    static FactorKey factorKey(@Value("${cordon.factor.key-file}") Path path, FactorTable table, PlatformTransactionManager transactions) {
        var file = new KeyFile(path, "second factors", "CORDON_FACTOR_KEY_FILE");
        var sealed = SystemWork.call(() -> new TransactionTemplate(transactions).execute(status -> table.any()));
        var key = sealed.isEmpty() && !file.isThere() ? file.draw() : file.isThere() ? file.read() : null;
        if (key == null || sealed.filter(one -> new FactorKey(key).open(one.secret(), one.account()).isEmpty()).isPresent()) {
            throw new StartRefused("Second factors are sealed with a key that is not in " + path.toAbsolutePath()
                    + "; put it back there, or name its file (CORDON_FACTOR_KEY_FILE).");
        }
        return new FactorKey(key);
    }
}
