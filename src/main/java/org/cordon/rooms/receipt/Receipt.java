package org.cordon.rooms.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Says that something was done, and what followed. It holds references, codes and times, and of the references those that its reader may
 * see when he reads it.
 *
 * @param by the account that did it
 * @param act what, as one of {@link Act}
 * @param reference of what it is about first; null once its reader may not see that any more
 * @param references all
 * @param operation its code, or null
 * @param facts what it made true, as the ledger has it
 * @param givenTime the time that a clock ahead of Cordon's said; null where the time that was said was taken
 * @param told who was told, and when; null for what nobody is told
 * @param underWay whether work that may tell somebody still goes on
 * @param next what comes next, null where nothing does
 * @param change where it is changed, null where it cannot be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(UUID id, Instant at, String by, String act, String reference, List<String> references, String operation,
        List<Happened> facts, GivenTime givenTime,
        List<Told> told, boolean underWay, Next next, Change change) {

    /**
     * A time that was given by a clock ahead of Cordon's.
     *
     * @param said  as it was given
     * @param taken the time that holds in its place
     */
    public record GivenTime(Instant said, Instant taken) {
    }

    /** One fact. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happened(String type, String reference) {
    }

    /**
     * A message.
     *
     * @param recipient the group: a bureau, the coordination, compliance, a partner
     * @param country   of that bureau, or null
     * @param at        when it left; when it was queued while it has not
     * @param state     QUEUED, SENT, FAILED, or SUPPRESSED where it never leaves because its operation is entered afterwards
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(String recipient, String country, String reference, Instant at, String state) {
    }

    /** The task that comes next, by its key, and by when it is due. */
    public record Next(String task, Instant due) {
    }

    /**
     * Where the act can be changed.
     *
     * @param path  of a page
     * @param until when it cannot be any more; null where that depends on what becomes of it
     * @param open  whether it still can
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String path, Instant until, boolean open) {
    }
}
