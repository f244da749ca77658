package org.cordon.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.access.CurrentCaller;
import org.cordon.handling.Handling;
import org.cordon.handling.HandlingReader;
import org.cordon.handling.Handlings;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operation;
import org.cordon.operation.Operations;
import org.cordon.operation.Phase;
import org.cordon.participation.CountryDates;
import org.cordon.participation.Participation;
import org.cordon.participation.Participation.Stage;
import org.cordon.participation.ParticipationService;
import org.cordon.participation.Participations;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.cordon.target.notice.CorrectionFile;
import org.cordon.target.notice.Missing;
import org.cordon.target.notice.Notice;
import org.cordon.target.notice.NoticeReader;
import org.cordon.target.notice.NoticeRules;
import org.cordon.target.notice.ReadResult;
import org.cordon.target.notice.RowFlaw;
import org.cordon.target.notice.ScreeningFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what countries nominate: files, single persons, and what they fill in or correct afterwards. Everything here acts for the country of
 * the caller.
 */
@Service
@Transactional
public class NominationService {

    private static final NominationStatus[] WITHIN_QUOTA = {
        NominationStatus.SUBMITTED, NominationStatus.RETURNED, NominationStatus.UNDER_REVIEW, NominationStatus.ACCEPTED,
        NominationStatus.ADMITTED};

    private final Nominations nominations;
    private final Handlings handlings;
    private final NominationScreening screening;
    private final SeenBefore seenBefore;
    private final Operations operations;
    private final Participations participations;
    private final ParticipationService participationService;
    private final CountryDates dates;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    NominationService(Nominations nominations, Handlings handlings, NominationScreening screening, SeenBefore seenBefore, Operations operations, Participations participations,
            ParticipationService participationService, CountryDates dates, Ledger ledger, CurrentCaller caller,
            ActTimes times, Clock clock) {
        this.nominations = nominations;
        this.handlings = handlings;
        this.screening = screening;
        this.seenBefore = seenBefore;
        this.operations = operations;
        this.participations = participations;
        this.participationService = participationService;
        this.dates = dates;
        this.ledger = ledger;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Whether the caller's country may nominate now; to be asked before a file is read.
     *
     * @throws Refusal not found if the country was not invited, conflict if it does not take part or nominations are closed
     */
    @Transactional(readOnly = true)
    public void requireOpen(String operation) {
        var participation = ownParticipation(operation);
        if (!participation.takesPart()) {
            throw Refusal.conflict("Your country has not accepted the invitation to " + operation + ", so it cannot nominate.");
        }
        if (participation.stage() == Stage.CONFIRM) {
            throw Refusal.conflict("Your country still has targets of " + operation + " to confirm; confirm them first, then nominate.");
        }
        requireOpen(operations.find(operation).orElseThrow());
    }

    /** Reads a file and nominates its good rows. */
    public Upload upload(String operation, byte[] content, String contentType) {
        requireOpen(operation);
        return upload(operation, NoticeReader.read(content, contentType));
    }

    /**
     * Nominates the good rows of a file and says of every row what became of it.
     *
     * @throws Refusal as {@link #requireOpen(String)}
     */
    public Upload upload(String operationReference, ReadResult file) {
        requireOpen(operationReference);
        var participation = ownParticipation(operationReference);
        participations.lock(participation.reference());
        var operation = operations.find(operationReference).orElseThrow();

        var known = nominations.referencesByEntity(operation.reference(), participation.country());
        var rowsByEntity = new HashMap<String, Integer>();
        var room = operation.quota() - nominations.count(operation.reference(), participation.country(), WITHIN_QUOTA);
        var rows = new ArrayList<Upload.Row>();
        var toCorrect = new LinkedHashMap<Integer, List<Reason>>();
        for (var row : file.rows()) {
            var judgement = NoticeRules.judge(row, participation.country(), today());
            var entityId = row.notice().entityId();
            var reasons = new ArrayList<>(judgement.reasons());
            handlings.checkPartners(handling(row.notice(), participation.country()), (field, why) -> reasons.add(new Reason("cordon." + field, "This " + why + ".")));
            var nominatedAlready = false;
            if (reasons.isEmpty()) {
                nominatedAlready = known.containsKey(entityId);
                if (nominatedAlready) {
                    reasons.add(RowFlaw.NOMINATED_ALREADY.at("entity_id", "reference", known.get(entityId)));
                } else if (rowsByEntity.containsKey(entityId)) {
                    reasons.add(RowFlaw.SAME_NUMBER.at("entity_id", "row", rowsByEntity.get(entityId)));
                } else if (room == 0) {
                    reasons.add(RowFlaw.QUOTA_USED.at("row", "quota", operation.quota()));
                }
            }
            if (reasons.isEmpty()) {
                rows.add(Upload.Row.accepted(row.number(), nominate(operation, participation.country(), row.notice(), judgement.missing())));
                rowsByEntity.put(entityId, row.number());
                room--;
            } else {
                rows.add(Upload.Row.refused(row.number(), entityId, reasons));
                if (!nominatedAlready) {
                    toCorrect.put(row.number(), reasons);
                }
            }
        }
        if (!rowsByEntity.isEmpty()) {
            participationService.nominationsAdded(participation.reference());
        }
        return new Upload(rowsByEntity.size(), rows.size() - rowsByEntity.size(), rows, CorrectionFile.of(file, toCorrect));
    }

    private Nomination nominate(Operation operation, String country, Notice notice, List<Missing> missing) {
        var nomination = Nomination.submitted(References.newTarget(operation.reference()), operation.reference(), country, notice,
                screening.screen(ScreeningFacts.of(notice)), reasons(missing),
                times.of(operation, operation.nominationDeadline()).toInstant());
        nominations.add(nomination);
        handlings.add(nomination.reference(), country, handling(notice, country));
        record(operation, nomination, FactType.NOMINATED);
        return nomination;
    }

    private static Handling handling(Notice notice, String country) {
        return NoticeRules.handling(notice, country, (field, why) -> { });
    }

    /**
     * Whether the caller's country may correct this nomination now; to be asked before what it sends is read.
     *
     * @throws Refusal not found if it is not its own, conflict if it can no longer be changed
     */
    public void requireCorrectable(String reference) {
        requireCorrectable(own(reference));
    }

    private void requireCorrectable(Nomination nomination) {
        switch (nomination.status()) {
            case RETURNED -> { }
            case SUBMITTED -> requireOpen(operations.find(nomination.operation()).orElseThrow());
            default -> throw Refusal.conflict("Nomination " + nomination.reference() + " is " + nomination.status()
                    + " and can no longer be changed.");
        }
    }

    /**
     * Fills in or corrects the file of one nomination: until nominations close, and while it is returned with questions.
     *
     * @param fields the fields to change, in the shape of the public notices; a null empties a field, others stay as they are
     * @param seen   the version of the nomination that the caller has seen, or null if he does not say
     * @throws Refusal invalid, with every reason, if the file would be refused that way; conflict, if it was changed since it was seen
     */
    public void correct(String reference, ObjectNode fields, Integer seen) {
        var nomination = own(reference);
        requireCorrectable(nomination);
        seenBefore.require(nomination, seen);
        var row = NoticeReader.read(merged(nomination.notice(), fields));
        var judgement = NoticeRules.judge(row, nomination.country(), today());
        var reasons = new ArrayList<>(judgement.reasons());
        if (!row.notice().details().control().isEmpty()) {
            reasons.add(RowFlaw.HANDLING_STAYS.at("cordon." + HandlingReader.FIELDS.stream().filter(fields.path("cordon")::has).sorted().findFirst().orElse("handlingCode")));
        }
        if (reasons.isEmpty() && !nomination.entityId().equals(row.notice().entityId())) {
            reasons.add(RowFlaw.NUMBER_STAYS.at("entity_id"));
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid("Nomination " + reference + " was not changed: some fields would be refused.", reasons);
        }
        nominations.changed(nomination.corrected(row.notice(), screening.screen(ScreeningFacts.of(row.notice())),
                reasons(judgement.missing())), caller.get().user(), clock.instant());
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

    /** The country has corrected what was returned: all of it is to be screened again. */
    public void resubmit(String operation, String country) {
        if (!caller.get().requireCountry().equals(country)) {
            throw notFound(References.participation(operation, country));
        }
        for (var nomination : nominations.lock(operation, country, NominationStatus.RETURNED)) {
            nominations.save(nomination.resubmitted());
            record(operations.find(operation).orElseThrow(), nomination, FactType.NOMINATION_CORRECTED);
        }
    }

    private Nomination own(String reference) {
        var country = caller.get().requireCountry();
        return nominations.lock(reference).filter(nomination -> nomination.country().equals(country))
                .orElseThrow(() -> notFound(reference));
    }

    private Participation ownParticipation(String operation) {
        return participations.of(operation, caller.get().requireCountry()).orElseThrow(() -> notFound(operation));
    }

    private void requireOpen(Operation operation) {
        if (operation.phase().compareTo(Phase.OPERATIONAL) > 0) {
            throw Refusal.conflict("Operation " + operation.reference() + " takes no more nominations: it is in phase " + operation.phase() + ".");
        }
        var deadline = dates.nominationDeadline(operation, caller.get().requireCountry());
        if (operation.awaited(deadline) != null && clock.instant().isAfter(deadline)) {
            throw Refusal.conflict("Nominations to " + operation.reference() + " closed at " + deadline + ".");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void record(Operation operation, Nomination nomination, FactType type) {
        ledger.record(new Fact(nomination.operation(), type, null, nomination.country(), nomination.reference(),
                times.of(operation, operation.nominationDeadline()), Map.of()));
    }

    private static List<Reason> reasons(List<Missing> missing) {
        return missing.stream().map(gap -> new Reason(gap.field(), gap.why())).toList();
    }

    private static Refusal notFound(String reference) {
        return Refusal.notFound("There is no " + reference + " that you may see.");
    }
}
