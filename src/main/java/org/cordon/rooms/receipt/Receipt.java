package org.cordon.rooms.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The record of an act and of its consequences. A receipt holds references, codes and times only. It shows the references that the reader
 * may see at the time of reading.
 *
 * @param by         the account that acted
 * @param act        the name of the {@link Act} that was done
 * @param reference  the main reference of the act; null once the reader may not see the reference any more
 * @param references all references that the reader may see
 * @param operation  the reference of the operation, or null
 * @param facts      the facts that the act recorded in the ledger
 * @param givenTime  the reported time and its replacement, if the reported time lay ahead of Cordon's clock; null otherwise
 * @param told       the messages that followed; null for an act that causes no messages
 * @param underWay   whether messages are still queued, or jobs that may send messages are still to be done
 * @param next       the next task, or null if no task follows
 * @param change     the page where the act can be changed, or null if it cannot be changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(UUID id, Instant at, String by, String act, String reference, List<String> references, String operation,
        List<Happened> facts, GivenTime givenTime,
        List<Told> told, boolean underWay, Next next, Change change) {

    /**
     * A reported time that lay ahead of Cordon's clock, and the time that Cordon took instead.
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
     * @param recipient the group that gets the message: a bureau, the coordination, compliance, a partner
     * @param country   the country of that bureau, or null
     * @param at        the time at which the message was sent; for a message not sent yet, the time at which it was queued
     * @param state     QUEUED, SENT, FAILED, or SUPPRESSED for a message that is never sent, because the operation was entered afterwards
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
     * @param until the time until which the act can be changed; null if other steps decide about this
     * @param open  whether the act can still be changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String path, Instant until, boolean open) {
    }
}
