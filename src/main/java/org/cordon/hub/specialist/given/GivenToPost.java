package org.cordon.hub.specialist.given;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.cordon.exchange.question.AnswerKind;
import org.cordon.exchange.question.answer.QuestionAnswers;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.InNameOf;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows specialists the items that their bureau gives to their post, and takes the texts that they write about these items. */
@Service
@Transactional
public class GivenToPost {

    private final GivenRows rows;
    private final QuestionAnswers answers;
    private final InNameOf inNameOf;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    GivenToPost(GivenRows rows, QuestionAnswers answers, InNameOf inNameOf, CurrentCaller caller, ActLimits acts, Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.inNameOf = inNameOf;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal unless the caller has an account of a post */
    public void requirePost() {
        if (caller.get().post().isEmpty()) {
            throw Refusal.forbidden("Only an account of a post of specialists is given something by its bureau.");
        }
    }

    /**
     * Returns the questions given to the caller's post. Open questions come first, and the earliest deadline first.
     *
     * @throws Refusal as {@link #requirePost}
     */
    @Transactional(readOnly = true)
    public List<GivenQuestion> questions() {
        requirePost();
        return rows.questions();
    }

    /**
     * Returns the groups given to the caller's post, by reference.
     *
     * @throws Refusal as {@link #requirePost}
     */
    @Transactional(readOnly = true)
    public List<GivenGroup> groups() {
        requirePost();
        return rows.groups();
    }

    /**
     * Returns the targets given to the caller's post, by reference.
     *
     * @throws Refusal as {@link #requirePost}
     */
    @Transactional(readOnly = true)
    public List<GivenTarget> targets() {
        requirePost();
        return rows.targets();
    }

    /** @throws Refusal not found, if the item is not given to the caller's post */
    @Transactional(readOnly = true)
    public void requireGiven(String item) {
        postOf(item);
    }

    /**
     * Writes a draft for the bureau. The bureau may send the draft as its answer or use it otherwise.
     *
     * @throws Refusal as {@link #requireGiven}; conflict, if the question was answered; with every reason and its field
     */
    public void write(String item, JsonNode posted) {
        var post = postOf(item);
        acts.take(ActFeature.CHANGE);
        rows.question(item).ifPresent(GivenToPost::requireOpen);
        rows.write(post, item, text(new PostedFields(posted, List.of("text"))), false, caller.get().user(), clock.instant());
    }

    /**
     * Answers in the name of the bureau, if the bureau has allowed the post to do so.
     *
     * @throws Refusal as {@link #requireGiven}; forbidden, if the bureau has not allowed it; conflict, if no answer is owed any more; with
     *         every reason
     */
    public void answer(String reference, JsonNode posted) {
        var post = postOf(reference);
        var question = rows.question(reference).orElseThrow(() -> nothing(reference));
        requireOpen(question);
        if (!question.mayAnswer()) {
            throw Refusal.forbidden("Your bureau answers {reference} itself: write a draft for it.", reference);
        }
        var fields = new PostedFields(posted, List.of("answer", "text"));
        var kind = fields.requiredCode("answer", AnswerKind.class);
        if (kind != null && !kind.says()) {
            fields.refuse("answer", said("must be one of {codes}", "ANSWERED, PARTLY"));
        }
        var text = text(fields);
        var said = JsonNodeFactory.instance.objectNode().put("answer", kind.name()).put("text", text);
        rows.write(post, reference, text, true, caller.get().user(), clock.instant());
        inNameOf.does(new Caller(caller.get().user(), Set.of(Roles.bureau(question.country()))),
                () -> answers.answerElsewhere(reference, said));
    }

    private static String text(PostedFields fields) {
        var text = fields.requiredText("text", said("must say it"));
        fields.refuseIfWrong();
        return text;
    }

    private static void requireOpen(GivenQuestion question) {
        if (question.ended()) {
            throw Refusal.conflict("{reference} was answered: nothing is owed to it any more.", question.reference());
        }
    }

    private String postOf(String item) {
        AuditNotes.concerns(item);
        return rows.postOf(item).orElseThrow(() -> nothing(item));
    }

    private static Refusal nothing(String item) {
        return Refusal.notFound("There is nothing {reference} that your bureau gives to your post.", item);
    }
}
