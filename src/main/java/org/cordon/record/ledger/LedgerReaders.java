package org.cordon.record.ledger;

import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides who may read which part of the ledger. A part that a reader may not read does not exist for that reader. */
@Component
public final class LedgerReaders {

    private final JdbcClient jdbc;

    LedgerReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean seesEveryEvent(Caller caller) {
        return caller.isCoordinator() || caller.isManager();
    }

    public boolean seesLiveResults(Caller caller) {
        return caller.isCoordinator() || caller.isManager();
    }

    boolean readsEvents(Caller caller, String operation) {
        return seesEveryEvent(caller) ? exists(operation) : isInvited(caller, operation);
    }

    void requireReaderOfEvents(Caller caller, String operation) {
        if (!readsEvents(caller, operation)) {
            throw unknown(operation);
        }
    }

    /** Refuses a caller who may read no events at all. */
    void requireReaderOfEvents(Caller caller) {
        if (!seesEveryEvent(caller) && caller.country().isEmpty()) {
            throw Refusal.notFound("There is nothing here that you may see.");
        }
    }

    /**
     * Whether the caller reads approved results of any operation and nothing else. An operation without approved results does not exist for
     * such a caller.
     */
    public boolean seesApprovedResultsAlone(Caller caller) {
        return caller.groups().stream().anyMatch(group -> group.equals(Roles.ANALYST) || group.startsWith("partner-"));
    }

    public void requireReaderOfResults(Caller caller, String operation) {
        if (!(seesLiveResults(caller) ? exists(operation) : seesApprovedResultsAlone(caller) || takesPart(caller, operation))) {
            throw unknown(operation);
        }
    }

    /** Refuses a caller who may not read live results, as if the operation did not exist. */
    public void requireReaderOfLiveResults(Caller caller, String operation) {
        if (!seesLiveResults(caller) || !exists(operation)) {
            throw unknown(operation);
        }
    }

    public Refusal noSuchResults(String number) {
        return Refusal.notFound("There are no approved results {number}.", number);
    }

    public Refusal unknown(String operation) {
        return Refusal.notFound("There is no operation {operation} that you may see.", operation);
    }

    private boolean exists(String operation) {
        return jdbc.sql("select exists (select from operation where reference = :operation)")
                .param("operation", operation).query(Boolean.class).single();
    }

    private boolean isInvited(Caller caller, String operation) {
        return hasStatus(caller, operation, "true");
    }

    /** Whether the caller's country took part in an operation; other countries do not see the results of the operation. */
    private boolean takesPart(Caller caller, String operation) {
        return hasStatus(caller, operation, "takes_part(status)");
    }

    private boolean hasStatus(Caller caller, String operation, String condition) {
        return caller.country().isPresent()
                && jdbc.sql("select exists (select from participation where operation = :operation and country = :country and " + condition
                        + ")")
                .param("operation", operation).param("country", caller.country().get()).query(Boolean.class).single();
    }
}
