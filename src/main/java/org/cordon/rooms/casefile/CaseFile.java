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
 * Everything about one person that its reader may see. What he may not see is left out, as where each part stands alone.
 *
 * @param reference  of the target; of the nomination while there is none
 * @param operation  that seeks him
 * @param target     the file; null while there is none that the reader sees
 * @param nomination the nomination that the reader asked for, or his own behind the target; null if he sees none as such
 * @param timeline   what happened, in the order in which it did
 * @param reports    of leads, locations and arrests, the last first; to a partner those that were released to it, without their state
 * @param messages   that were sent about it, the last first
 * @param releases   requests for the release of the target or of a lead on it, the last first
 * @param tasks      what the reader can do about it now as a task, by the reference that opens it
 * @param may        what he may do about it beside tasks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseFile(String reference, Operation operation, TargetView target, NominationView nomination, List<LedgerEvent> timeline,
        List<Report> reports,
        List<MessageRow> messages, List<ReleaseQueries.View> releases, List<Task> tasks, List<Act> may) {

    /** @param title null for a reader who may not know the operation, as its phase */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Operation(String reference, String title, Phase phase) {
    }

    /**
     * A report and what became of it.
     *
     * @param handling what its supplier lays down about its use; of a lead alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(@JsonUnwrapped OperationReport report, Became became, Handlings.Kept handling) {
    }

    /** What others said of a report: of a lead its assessment and why it lapsed, of an arrest who it was and how it ended. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Became(String assessment, String lapseText, IdentityMethod identityMethod, String identityText, String outcomeText) {
    }

    /** An open task of the reader's group; {@code key} says what has to be done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Task(String reference, String key, Instant due) {
    }

    /** What a reader may do about a person where he stands. */
    public enum Act {
        REPORT_ARREST, SHARE_LEAD, REPORT_DEATH, REPORT_CUSTODY, WITHDRAW, ASK_RELEASE, CHANGE_HANDLING, CORRECT_NOMINATION, SUSPEND,
        LIFT_SUSPENSION, REMOVE
    }
}
