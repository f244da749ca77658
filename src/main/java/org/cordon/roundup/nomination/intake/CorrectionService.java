package org.cordon.roundup.nomination.intake;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.input.GivenTime;
import org.cordon.record.handling.HandlingReader;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.nomination.SeenNomination;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.cordon.roundup.nomination.file.RowFlaw;
import org.cordon.roundup.nomination.notice.NoticeRules;
import org.cordon.roundup.nomination.notice.ScreeningFacts;
import org.cordon.roundup.operation.Operations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a country fill in and correct the files of its nominations, and answer the questions with which they were returned. */
@Service
@Transactional
public class CorrectionService {

    private final OwnNominations own;
    private final Nominations nominations;
    private final NominationPeriod period;
    private final SeenNomination seenBefore;
    private final NominationScreening screening;
    private final Operations operations;
    private final CurrentCaller caller;
    private final Clock clock;

    CorrectionService(OwnNominations own, Nominations nominations, NominationPeriod period, SeenNomination seenBefore,
            NominationScreening screening, Operations operations, CurrentCaller caller, Clock clock) {
        this.own = own;
        this.nominations = nominations;
        this.period = period;
        this.seenBefore = seenBefore;
        this.screening = screening;
        this.operations = operations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Requires that the caller's country may correct this nomination now. The controller calls this method before it reads the body.
     *
     * @throws Refusal not found if the nomination is not the country's own, conflict if the nomination can no longer be changed
     */
    public void requireCorrectable(String reference) {
        requireCorrectable(own.lock(reference));
    }

    private void requireCorrectable(Nomination nomination) {
        switch (nomination.status()) {
            case RETURNED -> { }
            case SUBMITTED -> period.requireNotClosed(operations.find(nomination.operation()).orElseThrow());
            default -> throw Refusal.conflict("Nomination {reference} is {status} and can no longer be changed.", nomination.reference(),
                    nomination.status());
        }
    }

    /**
     * Fills in or corrects the file of one nomination. That is possible until nominations close, and while the nomination is returned with
     * questions.
     *
     * @param fields the fields to change, in the shape of the public notices; a null empties a field, and fields that are not given stay as
     * they are. A field {@code answer} beside them holds the country's answer to the questions with which the nomination was returned
     * @param seen the version of the nomination that the caller has seen, or null if the caller does not say
     * @throws Refusal invalid, with every reason, if the changed file would be refused; conflict, if the nomination was changed since the
     * caller saw it
     */
    public void correct(String reference, ObjectNode fields, Integer seen) {
        var nomination = own.lock(reference);
        requireCorrectable(nomination);
        seenBefore.require(nomination, seen);
        var answered = withAnswer(nomination, fields.remove("answer"));
        var row = NoticeReader.read(merged(nomination.notice(), fields));
        var judgement = NoticeRules.judge(row, nomination.country(), GivenTime.lastDay(clock.instant()));
        var reasons = new ArrayList<>(judgement.reasons());
        if (!row.notice().details().control().isEmpty()) {
            reasons.add(RowFlaw.HANDLING_STAYS.at("cordon."
                    + HandlingReader.FIELDS.stream().filter(fields.path("cordon")::has).sorted().findFirst().orElse("handlingCode")));
        }
        if (reasons.isEmpty() && !nomination.entityId().equals(row.notice().entityId())) {
            reasons.add(RowFlaw.NUMBER_STAYS.at("entity_id"));
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nomination {reference} was not changed: some fields would be refused.", reference), reasons);
        }
        nominations.changed(answered.corrected(row.notice(), screening.screen(ScreeningFacts.of(row.notice())),
                NewNominations.reasons(judgement.missing())), caller.get().user(), clock.instant());
    }

    private static Nomination withAnswer(Nomination nomination, JsonNode given) {
        if (given == null) {
            return nomination;
        }
        if (!given.isTextual() && !given.isNull()) {
            throw Refusal.invalid("The answer to the questions is a text.", List.of(Reason.of("answer", "is not a text")));
        }
        return nomination.answered(
                given.isNull() || given.textValue().isBlank() ? null : IntakeTexts.shortEnough("answer", given.textValue()));
    }

    private static ObjectNode merged(ObjectNode notice, ObjectNode fields) {
        var merged = notice.deepCopy();
        fields.fields().forEachRemaining(field -> {
            if (field.getKey().equals("cordon") && field.getValue() instanceof ObjectNode details) {
                merged.withObjectProperty("cordon").setAll(details);
            } else {
                merged.set(field.getKey(), field.getValue());
            }
        });
        return merged;
    }
}
