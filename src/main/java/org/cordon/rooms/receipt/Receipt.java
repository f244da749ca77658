package org.cordon.rooms.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A record that something was done, and of what followed. It holds references, codes and times only. It shows only the references that its
 * reader may see at the time of reading.
 *
 * @param by         the account that did it
 * @param act        what was done, as one of {@link Act}
 * @param reference  the main reference of the act; null once its reader may not see it any more
 * @param references all references that the reader may see
 * @param operation  the reference of the operation, or null
 * @param facts      the facts that it recorded in the ledger
 * @param givenTime  the reported time, if it was replaced because it lay ahead of Cordon's clock; null otherwise
 * @param told       who was told, and when; null for acts that nobody is told of
 * @param underWay   whether messages are still queued, or jobs that may send messages are still to be done
 * @param next       the next task, or null if none follows
 * @param change     the page where it is changed, or null if it cannot be changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(UUID id, Instant at, String by, String act, String reference, List<String> references, String operation,
        List<Happened> facts, GivenTime givenTime,
        List<Told> told, boolean underWay, Next next, Change change) {

    /**
     * A reported time that lay ahead of Cordon's clock.
     *
     * @param said  the time as it was reported
     * @param taken the time that Cordon took in its place
     */
    public record GivenTime(Instant said, Instant taken) {
    }

    /** A fact of the ledger. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happened(String type, String reference) {
    }

    /**
     * A message that followed.
     *
     * @param recipient the group that gets it: a bureau, the coordination, compliance, a partner
     * @param country   the country of that bureau, or null
     * @param at        the time at which it was sent, or was queued if it has not been sent yet
     * @param state     QUEUED, SENT, FAILED, or SUPPRESSED if it is never sent because its operation was entered afterwards
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(String recipient, String country, String reference, Instant at, String state) {
    }

    /** The next task: its key, and the time at which it is due. */
    public record Next(String task, Instant due) {
    }

    /**
     * The page on which the act can be changed.
     *
     * @param path  the path of the page
     * @param until the time until which it can be changed; null if that depends on other steps
     * @param open  whether it can still be changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String path, Instant until, boolean open) {
    }
}
