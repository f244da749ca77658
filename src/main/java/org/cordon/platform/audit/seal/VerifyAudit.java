package org.cordon.platform.audit.seal;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import javax.sql.DataSource;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CallerSignature;
import org.cordon.kernel.database.ReadingDatabase;
import org.cordon.kernel.shared.secret.NumberedKey;
import org.cordon.platform.audit.seal.Verification.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs Cordon as a command that verifies the audit and ends: {@code java -jar cordon.jar --cordon.verify-audit}. With {@code =<head>}
 * added, the command also looks in the chain for a head that was kept outside the database. The command starts neither web server nor
 * engine, reads as the running login, and changes nothing.
 */
public final class VerifyAudit {

    private static final Logger LOG = LoggerFactory.getLogger("org.cordon");
    private static final String OPTION = "--cordon.verify-audit";

    private VerifyAudit() {
    }

    public static boolean isAskedFor(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.equals(OPTION) || argument.startsWith(OPTION + "="));
    }

    /** @return the exit code: 0 when every sealed row is what was sealed */
    public static int run(String... arguments) {
        var kept = Arrays.stream(arguments).filter(argument -> argument.startsWith(OPTION + "="))
                .map(argument -> argument.substring(OPTION.length() + 1))
                .findFirst().orElse(null);
        try (var context = new SpringApplicationBuilder(ReadingDatabase.class).web(WebApplicationType.NONE).run(arguments)) {
            var report = verify(context.getBean(DataSource.class), new CallerSignature(context.getBean(NumberedKey.class)),
                    AuditKey.existing(Path.of(context.getEnvironment().getRequiredProperty("cordon.audit.key-file"))), kept);
            say(report);
            return report.broken().isEmpty() ? 0 : 1;
        }
    }

    /** @param login one connection of the running login */
    static Report verify(DataSource login, CallerSignature signature, AuditChain chain, String kept) {
        var template = new JdbcTemplate(login);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(login));
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return transaction.execute(status -> {
            template.execute((Connection connection) -> {
                signature.write(Caller.SYSTEM, connection);
                return null;
            });
            return new Verification(new AuditSeals(template), chain).verify(kept);
        });
    }

    private static void say(Report report) {
        report.broken().ifPresentOrElse(
                broken -> LOG.error("AUDIT BROKEN. {} {} rows before it are in order; the last of them is {}", broken, report.sealed(),
                        report.head()),
                () -> LOG.info("AUDIT OK. {} rows are what was sealed. Head of the chain, to be kept outside: {}", report.sealed(),
                        report.head()));
        if (report.unsealed() > 0) {
            LOG.info("{} rows are not sealed yet, the oldest of {}", report.unsealed(), report.oldest());
        }
    }
}
