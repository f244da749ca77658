package org.cordon.rooms.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.cordon.exchange.release.ReleaseQueries;
import org.cordon.platform.notification.MessageQueries.MessageRow;
import org.cordon.record.handling.Handlings;
import org.cordon.record.ledger.LedgerEvent;
import org.cordon.rooms.reportlist.OperationReport;
import org.cordon.roundup.arrest.identity.IdentityMethod;
import org.cordon.roundup.nomination.NominationView;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.person.TargetView;

/**
 * Everything about one person that the reader may see. Parts that the reader may not see are left out.
 *
 * @param reference  the reference of the target, or of the nomination while there is no target
 * @param operation  the operation that seeks the person
 * @param target     the target; null while there is no target that the reader sees
 * @param nomination the nomination of the reader's country behind the target, or else the nomination that the reader asked for; null if the
 *                   reader sees neither
 * @param timeline   the events, in the order in which they happened
 * @param reports    the reports of leads, locations and arrests, the last first; for a partner, only the reports released to it, without
 *                   their state
 * @param messages   the messages about the person, the last first
 * @param releases   the requests to release the target or a lead on it, the last first
 * @param tasks      the tasks about the person that the reader can do now, each with the reference that opens the task
 * @param may        the acts on the person that are open to the reader beside the tasks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseFile(String reference, Operation operation, TargetView target, NominationView nomination, List<LedgerEvent> timeline,
        List<Report> reports,
        List<MessageRow> messages, List<ReleaseQueries.View> releases, List<Task> tasks, List<Act> may) {

    /** @param title the title; null, like the phase, for a reader who may not know the operation */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Operation(String reference, String title, Phase phase) {
    }

    /**
     * A report and what became of it.
     *
     * @param handling the handling that the supplier laid down; only for a lead
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(@JsonUnwrapped OperationReport report, Became became, Handlings.Kept handling) {
    }

    /**
     * The words of other parties on a report. For a lead: its assessment, and why it lapsed. For an arrest: who the person was, and how the
     * arrest ended.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Became(String assessment, String lapseText, IdentityMethod identityMethod, String identityText, String outcomeText) {
    }

    /** An open task of the reader's group; {@code key} says what has to be done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Task(String reference, String key, Instant due) {
    }

    /** The acts on a person that can be open to a reader. */
    public enum Act {
        REPORT_ARREST, SHARE_LEAD, REPORT_DEATH, REPORT_CUSTODY, WITHDRAW, ASK_RELEASE, CHANGE_HANDLING, CORRECT_NOMINATION, SUSPEND,
        LIFT_SUSPENSION, REMOVE
    }
}
