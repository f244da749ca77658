package org.cordon.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.cordon.access.SystemWork;
import org.cordon.shared.KeyedDigest;
import org.cordon.shared.PrivateFiles;
import org.cordon.shared.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key of the audit's chain: 32 bytes as hexadecimal digits in a file that only Cordon can read. It is drawn at the first start; a chain that is there
 * without its key is refused, because it would go on under another one and could never be verified again.
 */
@Configuration(proxyBeanMethods = false)
class AuditKey {

    @Bean
    static AuditChain auditChain(@Value("${cordon.audit.key-file}") Path file, AuditSeals seals, PlatformTransactionManager transactions) {
        if (Files.exists(file)) {
            return existing(file);
        }
        if (SystemWork.call(() -> new TransactionTemplate(transactions).execute(status -> seals.head())).isPresent()) {
            throw new StartRefused("The audit is sealed with a key that is not in " + file.toAbsolutePath() + "; put it back there, or name its file (CORDON_AUDIT_KEY_FILE).");
        }
        var key = KeyedDigest.newKey();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            PrivateFiles.create(file, HexFormat.of().formatHex(key));
        } catch (IOException failure) {
            throw new StartRefused("The key of the audit cannot be kept in " + file.toAbsolutePath() + ": " + failure.getMessage(), failure);
        }
        return new AuditChain(key);
    }

    /** @throws StartRefused if there is no key in the file */
    static AuditChain existing(Path file) {
        try {
            var key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != KeyedDigest.BYTES) {
                throw new IllegalArgumentException(key.length + " bytes");
            }
            return new AuditChain(key);
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartRefused("There is no key of the audit in " + file.toAbsolutePath() + ": it takes 64 hexadecimal digits (CORDON_AUDIT_KEY_FILE).", failure);
        }
    }
}
