package org.cordon.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One row to be written.
 *
 * @param actor      the account; null when nobody is signed in
 * @param groups     as what he acted
 * @param address    of the client; null when there was none
 * @param route      method and path with names in place of what was asked for
 * @param task       the key of the engine's task or process; null for everything else
 * @param operation  its code, or null
 * @param references of what it is about
 * @param status     of the answer, as HTTP has it
 */
record AuditEntry(Instant at, AuditAction action, String actor, Set<String> groups, String address, String route, String task,
        String operation,
        List<String> references, int status) {
}
