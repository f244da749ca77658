package org.cordon.nomination;

import static org.cordon.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.caller.CurrentCaller;
import org.cordon.handling.Handling;
import org.cordon.handling.HandlingReader;
import org.cordon.handling.Handlings;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.nomination.file.AskedFile;
import org.cordon.nomination.file.CorrectionFile;
import org.cordon.nomination.file.NoticeReader;
import org.cordon.nomination.file.ReadResult;
import org.cordon.nomination.file.RowFlaw;
import org.cordon.nomination.notice.Missing;
import org.cordon.nomination.notice.Notice;
import org.cordon.nomination.notice.NoticeRules;
import org.cordon.nomination.notice.ScreeningFacts;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operation;
import org.cordon.operation.Operations;
import org.cordon.operation.Phase;
import org.cordon.participation.Participation;
import org.cordon.participation.Participation.Stage;
import org.cordon.participation.ParticipationService;
import org.cordon.participation.Participations;
import org.cordon.participation.dates.CountryDates;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what countries nominate: files, single persons, and what they fill in or correct afterwards. Everything here acts for the country
 * of the caller.
 */
@Service
@Transactional
public class NominationService {

    private static final int LONGEST_TEXT = 4_000;

    /** What counts for the quota. The form by which a country nominates says the same to its officers. */
    static final NominationStatus[] WITHIN_QUOTA = {
        NominationStatus.SUBMITTED, NominationStatus.RETURNED, NominationStatus.UNDER_REVIEW, NominationStatus.ACCEPTED,
        NominationStatus.ADMITTED};

    private final Nominations nominations;
    private final Handlings handlings;
    private final NominationScreening screening;
    private final SeenNomination seenBefore;
    private final Operations operations;
    private final Participations participations;
    private final ParticipationService participationService;
    private final CountryDates dates;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    NominationService(Nominations nominations, Handlings handlings, NominationScreening screening, SeenNomination seenBefore,
            Operations operations, Participations participations,
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
            throw Refusal.conflict("Your country has not accepted the invitation to {operation}, so it cannot nominate.", operation);
        }
        if (participation.stage() == Stage.CONFIRM) {
            throw Refusal.conflict("Your country still has targets of {operation} to confirm; confirm them first, then nominate.",
                    operation);
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
        var rows = new ArrayList<Upload.Row>();
        var accepted = 0;
        for (var judged : judge(operation, participation.country(), file)) {
            var row = judged.row();
            if (judged.reasons().isEmpty()) {
                rows.add(Upload.Row.accepted(row.number(), nominate(operation, participation.country(), row.notice(), judged.missing())));
                accepted++;
            } else {
                rows.add(Upload.Row.refused(row.number(), row.notice().entityId(), judged.reasons()));
            }
        }
        if (accepted > 0) {
            participationService.nominationsAdded(participation.reference());
        }
        return new Upload(accepted, rows.size() - accepted, rows, null);
    }

    /**
     * Says what would become of each row of a file, and what has to be asked before it is given in. Nothing is nominated.
     *
     * @throws Refusal as {@link #requireOpen(String)}
     */
    @Transactional(readOnly = true)
    public Upload check(String operationReference, AskedFile file) {
        requireOpen(operationReference);
        var rows = judge(operations.find(operationReference).orElseThrow(), caller.get().requireCountry(), file.file()).stream()
                .map(judged -> judged.reasons().isEmpty()
                ? Upload.Row.acceptable(judged.row().number(), judged.row().notice().entityId(), reasons(judged.missing()))
                : Upload.Row.refused(judged.row().number(), judged.row().notice().entityId(), judged.reasons())).toList();
        var acceptable = (int) rows.stream().filter(row -> row.status() == Upload.Status.ACCEPTED).count();
        return new Upload(acceptable, rows.size() - acceptable, rows, file.isAsked() ? file : null);
    }

    /**
     * The rows of a file that are not nominated, to be corrected and given in again; those against which nothing speaks any more say so.
     * Nothing is nominated.
     *
     * @param language in which the reasons are said
     * @throws Refusal as {@link #requireOpen(String)}
     */
    @Transactional(readOnly = true)
    public CorrectionFile corrections(String operationReference, ReadResult file, Locale language) {
        requireOpen(operationReference);
        var toCorrect = new LinkedHashMap<Integer, List<Reason>>();
        for (var judged : judge(operations.find(operationReference).orElseThrow(), caller.get().requireCountry(), file)) {
            if (judged.reasons().stream().noneMatch(reason -> RowFlaw.NOMINATED_ALREADY.name().equals(reason.code()))) {
                toCorrect.put(judged.row().number(),
                        judged.reasons().isEmpty() ? List.of(RowFlaw.ACCEPTABLE_NOW.at("row")) : judged.reasons());
            }
        }
        return CorrectionFile.of(file, toCorrect, language);
    }

    /** What speaks against a row, and what it lacks. */
    private record Judged(ReadResult.Row row, List<Reason> reasons, List<Missing> missing) {
    }

    private List<Judged> judge(Operation operation, String country, ReadResult file) {
        var known = nominations.referencesByEntity(operation.reference(), country);
        var rowsByEntity = new HashMap<String, Integer>();
        var room = operation.quota() - nominations.count(operation.reference(), country, WITHIN_QUOTA);
        var all = new ArrayList<Judged>();
        for (var row : file.rows()) {
            var judgement = NoticeRules.judge(row, country, today());
            var entityId = row.notice().entityId();
            var reasons = new ArrayList<>(judgement.reasons());
            handlings.checkPartners(handling(row.notice(), country),
                    (field, why) -> reasons.add(Reason.of("cordon." + field, "This {reason}.",
                    why)));
            if (reasons.isEmpty()) {
                if (known.containsKey(entityId)) {
                    reasons.add(RowFlaw.NOMINATED_ALREADY.at("entity_id", "reference", known.get(entityId)));
                } else if (rowsByEntity.containsKey(entityId)) {
                    reasons.add(RowFlaw.SAME_NUMBER.at("entity_id", "row", rowsByEntity.get(entityId)));
                } else if (room <= rowsByEntity.size()) {
                    reasons.add(RowFlaw.QUOTA_USED.at("row", "quota", operation.quota()));
                } else {
                    rowsByEntity.put(entityId, row.number());
                }
            }
            all.add(new Judged(row, reasons, judgement.missing()));
        }
        return all;
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
            default -> throw Refusal.conflict("Nomination {reference} is {status} and can no longer be changed.", nomination.reference(),
                    nomination.status());
        }
    }

    /** @throws Refusal not found if there is no such nomination of the caller's country */
    @Transactional(readOnly = true)
    public void requireOwn(String reference) {
        var country = caller.get().requireCountry();
        nominations.find(reference).filter(nomination -> nomination.country().equals(country)).orElseThrow(() -> notFound(reference));
    }

    /**
     * Takes a nomination of the caller's country back, as long as it is not admitted. Its person can be nominated anew.
     *
     * @param reason why, for the coordination
     * @throws Refusal not found if it is not its own, conflict if it is admitted or otherwise decided
     */
    public void withdraw(String reference, String reason) {
        var operation = operations.lock(nominations.find(reference).orElseThrow(() -> notFound(reference)).operation());
        var nomination = own(reference);
        var why = required(reason);
        nominations.changed(nomination.withdrawnBecause(why), caller.get().user(), clock.instant());
        record(operation, nomination, FactType.NOMINATION_WITHDRAWN);
    }

    private static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("Say why your country withdraws the nomination.", List.of(Reason.of("reason", "is missing")));
        }
        return shortEnough("reason", reason);
    }

    private static String shortEnough(String field, String text) {
        if (text.strip().length() > LONGEST_TEXT) {
            throw Refusal.invalid("The text is too long.", List.of(Reason.of(field, "is longer than {most} characters", LONGEST_TEXT)));
        }
        return text.strip();
    }

    /**
     * Fills in or corrects the file of one nomination: until nominations close, and while it is returned with questions.
     *
     * @param fields the fields to change, in the shape of the public notices; a null empties a field, others stay as they are. Beside them
     * {@code answer} is what the country says to the questions with which the nomination was returned
     * @param seen the version of the nomination that the caller has seen, or null if he does not say
     * @throws Refusal invalid, with every reason, if the file would be refused that way; conflict, if it was changed since it was seen
     */
    public void correct(String reference, ObjectNode fields, Integer seen) {
        var nomination = own(reference);
        requireCorrectable(nomination);
        seenBefore.require(nomination, seen);
        var answered = withAnswer(nomination, fields.remove("answer"));
        var row = NoticeReader.read(merged(nomination.notice(), fields));
        var judgement = NoticeRules.judge(row, nomination.country(), today());
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
                reasons(judgement.missing())), caller.get().user(), clock.instant());
    }

    private static Nomination withAnswer(Nomination nomination, JsonNode given) {
        if (given == null) {
            return nomination;
        }
        if (!given.isTextual() && !given.isNull()) {
            throw Refusal.invalid("The answer to the questions is a text.", List.of(Reason.of("answer", "is not a text")));
        }
        return nomination.answered(given.isNull() || given.textValue().isBlank() ? null : shortEnough("answer", given.textValue()));
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
        var participation = participations.lock(References.participation(operation, country));
        for (var nomination : nominations.lock(operation, country, NominationStatus.RETURNED)) {
            nominations.save(nomination.resubmitted());
            record(operations.find(operation).orElseThrow(), nomination, FactType.NOMINATION_CORRECTED);
        }
        // It has done its part; compliance may still be reading what was flagged.
        if (nominations.count(operation, country, NominationStatus.UNDER_REVIEW) > 0) {
            participationService.movedTo(participation.reference(), Stage.REVIEW);
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
            throw Refusal.conflict("Operation {operation} takes no more nominations: it is in phase {phase}.", operation.reference(),
                    operation.phase());
        }
        var deadline = dates.nominationDeadline(operation, caller.get().requireCountry());
        if (operation.awaited(deadline) != null && clock.instant().isAfter(deadline)) {
            throw Refusal.conflict("Nominations to {operation} closed at {deadline}.", operation.reference(), deadline);
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
        return Refusal.notFound("There is no {reference} that you may see.", reference);
    }
}
