package org.cordon.hub.specialist.given;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.hub.specialist.SpecialistRegister;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a bureau give items to its posts. Each item is given with a reason and for a time, and the bureau can take it back earlier. */
@Service
@Transactional
public class GivingService {

    private static final Duration LONGEST = Duration.ofDays(90);
    private static final List<String> FIELDS = List.of("mayAnswer", "reason", "until");

    private final GivenRows rows;
    private final SpecialistRegister register;
    private final GivableItems items;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    GivingService(GivenRows rows, SpecialistRegister register, GivableItems items, CurrentCaller caller, ActLimits acts,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.items = items;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Returns the items that a post has now. The item whose access ends first comes first.
     *
     * @throws Refusal as {@link SpecialistRegister#requireOwn}
     */
    @Transactional(readOnly = true)
    public List<GivenItem> of(String post) {
        register.requireOwn(post);
        return rows.of(post);
    }

    /**
     * Gives an item to a post. If the post has the item already, the new reason and time replace the earlier ones.
     *
     * @throws Refusal as {@link SpecialistRegister#requireOwn}; as {@link GivableItems#require}; with every reason and its field
     */
    public void give(String post, String item, JsonNode posted) {
        requireGiver(post, item);
        acts.take(ActFeature.CHANGE);
        rows.give(read(post, item, posted), caller.get().user(), clock.instant());
        AuditNotes.concerns(item);
    }

    /** Refuses a wrong post or item before the body of the request is read. @throws Refusal as {@link #give} for the post and the item */
    @Transactional(readOnly = true)
    public void requireGiver(String post, String item) {
        register.requireOwn(post);
        items.require(item);
    }

    /**
     * Takes an item back at once.
     *
     * @throws Refusal as {@link SpecialistRegister#requireOwn}; not found, if the item is not given to the post
     */
    public void takeBack(String post, String item) {
        register.requireOwn(post);
        if (!rows.takeBack(post, item, clock.instant())) {
            throw Refusal.notFound("{item} is not given to {reference}.", item, post);
        }
        AuditNotes.concerns(item);
    }

    private GivenItem read(String post, String item, JsonNode posted) {
        var fields = new PostedFields(posted, FIELDS);
        var reason = fields.requiredText("reason", said("must say it"));
        var until = until(fields);
        var mayAnswer = fields.flag("mayAnswer", false);
        if (mayAnswer && !QuestionFeature.QUESTION.matches(item)) {
            fields.refuse("mayAnswer", said("is for questions"));
        }
        fields.refuseIfWrong();
        return new GivenItem(post, item, mayAnswer, reason, until, null);
    }

    private Instant until(PostedFields fields) {
        var now = clock.instant();
        var until = fields.time("until");
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))) {
            fields.refuse("until", said("must be in {most} days at most", LONGEST.toDays()));
        }
        return until;
    }
}
