package org.cordon.platform.audit.seal;

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
 * The key of the audit's chain: 32 bytes as hexadecimal digits in a file that only Cordon can read. It is drawn at the first start. Cordon
 * refuses to start with a chain whose key is missing. Otherwise the chain would go on under another key and could never be verified again.
 */
@Configuration(proxyBeanMethods = false)
class AuditKey {

    @Bean
    static AuditChain auditChain(@Value("${cordon.audit.key-file}") Path path, AuditSeals seals, PlatformTransactionManager transactions) {
        if (file(path).isThere()) {
            return existing(path);
        }
        if (SystemWork.call(() -> new TransactionTemplate(transactions).execute(status -> seals.head())).isPresent()) {
            throw new StartRefused("The audit is sealed with a key that is not in " + path.toAbsolutePath()
                    + "; put it back there, or name its file (CORDON_AUDIT_KEY_FILE).");
        }
        return new AuditChain(file(path).draw());
    }

    /** @throws StartRefused if there is no key in the file */
    static AuditChain existing(Path path) {
        return new AuditChain(file(path).read());
    }

    private static KeyFile file(Path path) {
        return new KeyFile(path, "audit", "CORDON_AUDIT_KEY_FILE");
    }
}
