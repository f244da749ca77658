package org.cordon.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A row to be written.
 *
 * @param actor      the account; null when nobody is signed in
 * @param groups     the groups of the account at that time
 * @param address    the client's address; null when there was none
 * @param route      method and path, with names in place of the requested items
 * @param task       the key of the engine's task or process; null for everything else
 * @param operation  the code of the operation, or null
 * @param references the references that the row is about
 * @param status     the HTTP status of the answer
 */
record AuditEntry(Instant at, AuditAction action, String actor, Set<String> groups, String address, String route, String task,
        String operation,
        List<String> references, int status) {
}
