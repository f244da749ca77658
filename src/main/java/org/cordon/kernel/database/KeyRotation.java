package org.cordon.kernel.database;

import java.util.Arrays;
import java.util.List;
import org.cordon.kernel.shared.secret.KeyedDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The command that replaces the keys in the database, as the owner. Keys sign callers, cursors of the ledger, data that browsers keep, and
 * events for countries' own systems.
 *
 * <p>{@code --cordon.new-keys} adds one key of each kind. A node uses new keys from its next start. Only events for systems are signed with
 * the new key at once, and with the older keys as well. {@code --cordon.drop-old-keys} removes the older keys, once every node has started
 * again and every system knows the new key.
 */
public final class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger("org.cordon");
    private static final String ADD = "--cordon.new-keys";
    private static final String DROP = "--cordon.drop-old-keys";
    /** The tables whose keys the running login may read. */
    private static final List<String> TABLES = List.of("ledger_cursor_key", "browser_key");

    private KeyRotation() {
    }

    public static boolean isAskedFor(String... arguments) {
        return Arrays.stream(arguments).anyMatch(List.of(ADD, DROP)::contains);
    }

    public static void run(String... arguments) {
        try (var context = new SpringApplicationBuilder(LoginConfiguration.class).web(WebApplicationType.NONE).run(arguments)) {
            var logins = context.getBean(DatabaseLogins.class);
            if (Arrays.asList(arguments).contains(ADD)) {
                add(logins);
                LOG.info("KEYS ADDED. Each node uses them from its next start on; then --cordon.drop-old-keys removes the older ones");
            } else {
                drop(logins);
                LOG.info("OLD KEYS REMOVED. What was signed with them is not believed any more");
            }
        }
    }

    static void add(DatabaseLogins logins) {
        new CallerKeys(logins).add();
        new WebhookKeys(logins).add();
        TABLES.forEach(table -> logins.asOwner().update("insert into cordon." + table + " (key) values (?)", KeyedDigest.newKey()));
    }

    static void drop(DatabaseLogins logins) {
        new CallerKeys(logins).dropAllButTheYoungest();
        new WebhookKeys(logins).dropAllButTheYoungest();
        TABLES.forEach(table -> logins.asOwner()
                .update("delete from cordon." + table + " where number < (select max(number) from cordon." + table + ")"));
    }
}
