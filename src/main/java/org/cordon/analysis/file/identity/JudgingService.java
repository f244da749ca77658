package org.cordon.analysis.file.identity;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.analysis.file.AnalysisFileFeature;
import org.cordon.analysis.file.returns.ContributionReturns;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets analysts judge whether two things are the same. Each judgement replaces the previous judgement on these things. */
@Service
@Transactional
public class JudgingService {

    private static final List<String> FIELDS = List.of("one", "other", "verdict", "reason");

    private final IdentityReader reader;
    private final Judgements judgements;
    private final ContributionReturns returns;
    private final ActLimits acts;
    private final CurrentCaller caller;
    private final Clock clock;

    JudgingService(IdentityReader reader, Judgements judgements, ContributionReturns returns, ActLimits acts, CurrentCaller caller,
            Clock clock) {
        this.reader = reader;
        this.judgements = judgements;
        this.returns = returns;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller does not see the file; forbidden, unless the caller works in it */
    @Transactional(readOnly = true)
    public void requireAnalyst(String file) {
        reader.requireAnalyst(file);
    }

    /**
     * Records a judgement on two things; does nothing if the same judgement stands already.
     *
     * @throws Refusal with every reason and its field; conflict, if the judgement contradicts other judgements, or takes a judgement back
     *                 although none stands
     */
    public void judge(String file, JsonNode posted) {
        reader.requireAnalyst(file);
        acts.take(AnalysisFileFeature.JUDGING);
        var fields = new PostedFields(posted, FIELDS);
        var one = thing(file, "one", fields);
        var other = thing(file, "other", fields);
        if (one.isPresent() && other.isPresent() && !areComparable(one.get(), other.get())) {
            fields.refuse("other", said("must be another one of the same kind"));
        }
        var verdict = fields.requiredCode("verdict", Verdict.class);
        var reason = fields.text("reason");
        if (verdict != null && verdict.needsReason() && reason == null) {
            fields.refuse("reason", said("is missing"));
        }
        fields.refuseIfWrong();
        judgements.lock(file);
        var standing = judgements.standing(file);
        requireConsistent(standing, one.orElseThrow().id, other.orElseThrow().id, verdict);
        if (standing.stream().anyMatch(judgement -> isOf(judgement, one.get().id, other.get().id) && judgement.says(verdict, reason))) {
            return;
        }
        judgements.judge(file, one.get().id, other.get().id, verdict, reason, caller.get().user(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        judgements.matched(one.get().id, other.get().id)
                .ifPresent(matched -> returns.match(matched.one(), matched.other(), matched.stands()));
    }

    private record Thing(UUID id, String schema) {
    }

    private Optional<Thing> thing(String file, String field, PostedFields fields) {
        var id = id(fields.line(field));
        var thing = id.flatMap(known -> judgements.schema(file, known).map(schema -> new Thing(known, schema)));
        if (thing.isEmpty()) {
            fields.refuse(field, said("must be the id of something in this file that you may see, and of nobody who waits for a category"));
        }
        return thing;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static boolean areComparable(Thing one, Thing other) {
        return !one.id.equals(other.id) && EntityKind.of(one.schema).isPresent()
                && EntityKind.of(one.schema).equals(EntityKind.of(other.schema));
    }

    private static void requireConsistent(List<Judgement> standing, UUID one, UUID other, Verdict verdict) {
        var rest = JudgedIdentities.of(standing.stream().filter(judgement -> !isOf(judgement, one, other)).toList());
        if (verdict == Verdict.SAME && rest.areTwo(one, other)) {
            throw Refusal.conflict("An earlier judgement contradicts this. Withdraw the wrong one first.");
        }
        if (verdict == Verdict.DIFFERENT && rest.areOne(one, other)) {
            throw Refusal.conflict("Other judgements say that the two are the same. Withdraw the wrong one first.");
        }
        if (verdict == Verdict.TAKEN_BACK && standing.stream()
                .noneMatch(judgement -> isOf(judgement, one, other) && judgement.verdict() != Verdict.TAKEN_BACK)) {
            throw Refusal.conflict("This pair has no judgement to withdraw.");
        }
    }

    private static boolean isOf(Judgement judgement, UUID one, UUID other) {
        return judgement.one().equals(one) && judgement.other().equals(other)
                || judgement.one().equals(other) && judgement.other().equals(one);
    }
}
