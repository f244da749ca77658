package org.cordon.roundup.participation.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.MovableDates;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code country-participation}, and the names in its model. */
@Component
public final class CountryParticipationProcess implements ProcessDeclaration {

    public static final String KEY = "country-participation";

    private final CountryParticipationDates dates;

    CountryParticipationProcess(CountryParticipationDates dates) {
        this.dates = dates;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of(
                Elements.ANSWER_INVITATION, Set.of("accepted", "liaisonOfficer", "reason"),
                Elements.NOMINATE, Set.of("finished"),
                Elements.SCREEN_BATCH, Set.of("decisions"),
                Elements.CORRECT_NOMINATIONS, Set.of(),
                Elements.REVIEW_FLAGGED, Set.of("decisions"),
                Elements.CONFIRM_TARGETS, Set.of("decisions"));
    }

    @Override
    public Optional<MovableDates> dates() {
        return Optional.of(dates);
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_answerOverdue", time -> said(
                        "The deadline passed on {time} while you were answering: your country is recorded as having given no "
                                + "answer.", time)),
                Map.entry("boundaryEvent_recordedSilent",
                        time -> said("On {time} the coordinator recorded your country as having given no answer.", time)),
                Map.entry("boundaryEvent_nominationDeadline", time -> said(
                        "The deadline passed on {time} while you were answering: what your country had nominated until then "
                                + "goes to the screening.", time)),
                Map.entry("boundaryEvent_listFrozen", time -> said(
                        "The target list was frozen on {time}: what your country had nominated until then is decided without it.", time)),
                Map.entry("boundaryEvent_answerChanged",
                        time -> said("On {time} your country changed its answer to the invitation, which ended this task.", time)),
                Map.entry("boundaryEvent_screeningClosed",
                        time -> said("The screening closed on {time}: what was not decided is recorded as not screened in time.", time)),
                Map.entry("boundaryEvent_correctionDeadline", time -> said(
                        "The deadline passed on {time} while you were answering: what your country had corrected until then "
                                + "goes back to the screening.", time)),
                Map.entry("boundaryEvent_reviewDeadline", time -> said(
                        "The deadline passed on {time} while you were answering: what was not decided is recorded as not "
                                + "reviewed in time.", time)),
                Map.entry("boundaryEvent_confirmationDeadline", time -> said(
                        "The deadline passed on {time} while you were answering: what your country had not answered is "
                                + "recorded as not confirmed.", time)));
    }

    /** The user tasks of the model, which officers complete. */
    public static final class Elements {

        public static final String ANSWER_INVITATION = "userTask_answerInvitation";
        public static final String NOMINATE = "userTask_nominate";
        public static final String SCREEN_BATCH = "userTask_screenBatch";
        public static final String CORRECT_NOMINATIONS = "userTask_correctNominations";
        public static final String REVIEW_FLAGGED = "userTask_reviewFlagged";
        public static final String CONFIRM_TARGETS = "userTask_confirmTargets";
    }

    /** Messages that move the process. */
    static final class Messages {

        static final String ANSWER_CHANGED = "cordon.answerChanged";
        static final String RECORDED_SILENT = "cordon.recordedSilent";
        static final String NOMINATIONS_ADDED = "cordon.nominationsAdded";
        static final String OPERATION_CLOSED = "cordon.operationClosed";
        static final String PARTICIPATION_CANCELLED = "cordon.participationCancelled";
        static final String COUNTRY_LEFT = "cordon.countryLeft";
        static final String COUNTRY_JOINED = "cordon.countryJoined";
        /**
         * The message that nothing is left to decide. The process that deals with what a departed country left behind receives this
         * message.
         */
        static final String DEPARTURE_OVER = "cordon.departureOver";
    }

    /** The variables that the engine keeps. */
    public static final class Variables {

        public static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        public static final ProcessVariable<String> PARTICIPATION_REFERENCE = ProcessVariable.string("participationReference");
        public static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        public static final ProcessVariable<String> ANSWER_DEADLINE = ProcessVariable.string("answerDeadline");
        /**
         * The time at which a country without an answer is recorded as silent: the nomination deadline, or the later deadline of a country
         * invited late.
         */
        public static final ProcessVariable<String> SILENCE_DEADLINE = ProcessVariable.string("silenceDeadline");
        public static final ProcessVariable<String> NOMINATION_DEADLINE = ProcessVariable.string("nominationDeadline");
        public static final ProcessVariable<String> SCREENING_DEADLINE = ProcessVariable.string("screeningDeadline");
        public static final ProcessVariable<String> CORRECTION_DEADLINE = ProcessVariable.string("correctionDeadline");
        public static final ProcessVariable<String> REVIEW_DEADLINE = ProcessVariable.string("reviewDeadline");
        public static final ProcessVariable<String> CONFIRMATION_DEADLINE = ProcessVariable.string("confirmationDeadline");
        public static final ProcessVariable<String> OPERATION_END = ProcessVariable.string("operationEnd");
        public static final ProcessVariable<String> CLOSING_DEADLINE = ProcessVariable.string("closingDeadline");
        public static final ProcessVariable<String> REMINDER_CYCLE = ProcessVariable.string("reminderCycle");
        public static final ProcessVariable<Boolean> INVITATION_ACCEPTED = ProcessVariable.bool("invitationAccepted");
        public static final ProcessVariable<Boolean> NOMINATIONS_OPEN = ProcessVariable.bool("nominationsOpen");
        public static final ProcessVariable<Boolean> NOMINATIONS_FINISHED = ProcessVariable.answer("nominationsFinished");
        public static final ProcessVariable<Boolean> NOMINATIONS_PENDING = ProcessVariable.bool("nominationsPending");
        public static final ProcessVariable<Boolean> NOMINATIONS_RETURNED = ProcessVariable.bool("nominationsReturned");
        public static final ProcessVariable<Boolean> NOMINATIONS_FLAGGED = ProcessVariable.bool("nominationsFlagged");
        public static final ProcessVariable<Boolean> LIST_DISTRIBUTED = ProcessVariable.bool("listDistributed");
        public static final ProcessVariable<Boolean> CONFIRMATIONS_REQUIRED = ProcessVariable.bool("confirmationsRequired");
        public static final ProcessVariable<Boolean> CONFIRMATIONS_OPEN = ProcessVariable.bool("confirmationsOpen");
    }
}
