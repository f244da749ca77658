package org.cordon.hub.closedsession;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordon.hub.closedsession.process.SessionWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets seated parties write down agreed actions, and lets the owner of an action report on it. */
@Service
@Transactional
public class ActionService {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final Sessions sessions;
    private final AgreedActions actions;
    private final TableService table;
    private final SessionWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    ActionService(Sessions sessions, AgreedActions actions, TableService table, SessionWorkflow workflow, CurrentCaller caller,
            ActLimits acts, Clock clock) {
        this.sessions = sessions;
        this.actions = actions;
        this.table = table;
        this.workflow = workflow;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Writes down an agreed action.
     *
     * @return the code of the action in the session
     * @throws Refusal as {@link TableService#requireSeated}; with every reason and its field
     */
    public String agree(String reference, JsonNode posted) {
        table.requireSeated(reference);
        acts.take(ActFeature.CHANGE);
        var fields = new PostedFields(posted, List.of("what", "owner", "due"));
        var what = fields.requiredText("what", said("must say it"));
        var owner = owner(fields, reference);
        var due = due(fields);
        fields.refuseIfWrong();
        var action = new AgreedAction(reference, References.newCode(), what, owner, due, caller.get().party(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS), null, null, null);
        actions.add(action);
        workflow.agreed(action);
        AuditNotes.concerns(reference);
        return action.code();
    }

    /** @throws Refusal not found, if the caller is not seated or there is no such action; forbidden, if another party owns it */
    @Transactional(readOnly = true)
    public AgreedAction requireOwn(String reference, String code) {
        sessions.require(reference);
        var action = actions.find(reference, code)
                .orElseThrow(() -> Refusal.notFound("There is no action {action} of {reference} that you may see.", code, reference));
        if (!action.owner().equals(caller.get().party())) {
            throw Refusal.forbidden("Only who does it says what became of action {action} of {reference}.", code, reference);
        }
        return action;
    }

    /** @throws Refusal as {@link #requireOwn}; with every reason and its field; conflict, if the owner has reported before */
    public void report(String reference, String code, JsonNode posted) {
        workflow.reported(reported(reference, code, posted));
    }

    /** Reports on the action when the owner completes the task. */
    public void reportByTask(String reference, String code, JsonNode posted) {
        reported(reference, code, posted);
    }

    private AgreedAction reported(String reference, String code, JsonNode posted) {
        var action = requireOwn(reference, code);
        acts.take(ActFeature.CHANGE);
        var fields = new PostedFields(posted, List.of("done", "words"));
        var done = fields.requiredFlag("done");
        var words = fields.text("words");
        fields.refuseIfWrong();
        var outcome = done ? ActionOutcome.DONE : ActionOutcome.NOT_DONE;
        if (!actions.report(action, outcome, words, clock.instant())) {
            throw Refusal.conflict("It has been said what became of action {action} of {reference}.", code, reference);
        }
        AuditNotes.concerns(reference);
        return action;
    }

    private String owner(PostedFields fields, String reference) {
        var code = fields.line("owner");
        var owner = sessions.seats(List.of(reference)).stream().filter(Seat::isTaken).map(Seat::party)
                .filter(party -> Handlings.code(party).equals(code)).findFirst();
        if (owner.isEmpty()) {
            fields.refuse("owner", said("names \"{code}\", who is not seated", code == null ? "" : code));
        }
        return owner.orElse(null);
    }

    private Instant due(PostedFields fields) {
        var given = fields.line("due");
        try {
            var due = given == null ? null : OffsetDateTime.parse(given).toInstant();
            var now = clock.instant();
            if (due == null || !due.isAfter(now) || due.isAfter(now.plus(LONGEST))) {
                fields.refuse("due", said("must be a time to come, in {most} days at most", LONGEST.toDays()));
            }
            return due;
        } catch (DateTimeParseException wrong) {
            fields.refuse("due", said("must be a time with its offset, such as 2027-05-11T04:20:00+02:00"));
            return null;
        }
    }
}
