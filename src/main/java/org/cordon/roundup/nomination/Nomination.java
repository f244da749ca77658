package org.cordon.roundup.nomination;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cordon.kernel.identity.Identity;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.nomination.notice.Notice;
import org.cordon.roundup.nomination.notice.NoticeJson;

/**
 * A person whom one country wants sought. A nomination owns its status: an act that the status does not allow is refused with a sentence
 * that names the nomination by its reference.
 *
 * @param notice       the file, in the shape of the public notices
 * @param missing      what the file still lacks
 * @param flagged      whether compliance has to see the nomination
 * @param target       the target under which the person is pursued, or null until the nomination is admitted
 * @param version      the number of changes, so that nobody decides on a file that has changed since it was read
 */
public record Nomination(
        String reference, String operation, String country, String entityId, String name, String forename, ObjectNode notice,
        Screening screening, List<ScreeningMark> marks, List<Reason> missing, boolean flagged, String target, Instant nominatedAt,
        int version) {

    static final int MOST_RETURNS = 2;

    /**
     * The questions and the decisions of the screening.
     *
     * @param returns          how often the nomination went back to its country
     * @param questions        the coordinator's questions when the nomination was last returned, or null
     * @param answer           the country's answer to these questions, or null
     * @param text             why the nomination was refused, or the note on accepting it, or null
     * @param withdrawalReason why the country withdrew the nomination of its own accord, or null
     * @param joinTo           the nomination of the same person to which this one is joined, or null
     */
    public record Screening(NominationStatus status, int returns, String questions, String answer, String text, String withdrawalReason,
            String joinTo) {

        private Screening decided(NominationStatus next, String why) {
            return new Screening(next, returns, questions, answer, why, withdrawalReason, joinTo);
        }

        private Screening in(NominationStatus next) {
            return decided(next, text);
        }
    }

    public static Nomination submitted(String reference, String operation, String country, Notice notice, List<ScreeningMark> marks,
            List<Reason> missing, Instant at) {
        return new Nomination(reference, operation, country, notice.entityId(), notice.name(), notice.forename(),
                NoticeJson.write(notice), new Screening(NominationStatus.SUBMITTED, 0, null, null, null, null, null), marks, missing,
                flagged(marks), null, at, 0);
    }

    public NominationStatus status() {
        return screening.status();
    }

    /** Whether the file is equal to the notice. The handling is kept apart from the file and is not compared. */
    public boolean tells(Notice other) {
        return NoticeJson.write(other).equals(notice);
    }

    /** Returns the nomination with its file filled in or corrected; its status stays. */
    public Nomination corrected(Notice notice, List<ScreeningMark> marks, List<Reason> missing) {
        require(NominationStatus.SUBMITTED, NominationStatus.RETURNED);
        return new Nomination(reference, operation, country, entityId, notice.name(), notice.forename(), NoticeJson.write(notice),
                screening, marks, missing, flagged(marks), target, nominatedAt, version);
    }

    public Nomination accepted(String text) {
        require(NominationStatus.SUBMITTED);
        return with(screening.decided(flagged ? NominationStatus.UNDER_REVIEW : NominationStatus.ACCEPTED, text));
    }

    public Nomination returned(String text) {
        require(NominationStatus.SUBMITTED);
        if (screening.returns() == MOST_RETURNS) {
            throw Refusal.conflict("Nomination {reference} was returned twice already; accept or refuse it.", reference);
        }
        return with(new Screening(NominationStatus.RETURNED, screening.returns() + 1, text, null, screening.text(),
                screening.withdrawalReason(), screening.joinTo()));
    }

    /**
     * Returns the nomination with the country's answer to the questions with which it was returned.
     *
     * @param text the answer; null removes an earlier answer
     */
    public Nomination answered(String text) {
        require(NominationStatus.SUBMITTED, NominationStatus.RETURNED);
        if (screening.returns() == 0 && text != null) {
            throw Refusal.invalid(said("Nomination {reference} was not returned: nobody has asked anything yet.", reference),
                    List.of(Reason.of("answer", "answers no question")));
        }
        return with(new Screening(status(), screening.returns(), screening.questions(), text, screening.text(),
                screening.withdrawalReason(), screening.joinTo()));
    }

    public Nomination refused(String text) {
        require(NominationStatus.SUBMITTED, NominationStatus.UNDER_REVIEW);
        return with(screening.decided(NominationStatus.REFUSED, text));
    }

    /** Returns the nomination accepted, because compliance has no objection. */
    public Nomination cleared() {
        require(NominationStatus.UNDER_REVIEW);
        return with(screening.in(NominationStatus.ACCEPTED));
    }

    /**
     * Returns the nomination as submitted again, so that it is screened once more. That follows a correction, the end of the time for
     * corrections, or the return of a country that had left.
     */
    public Nomination resubmitted() {
        require(NominationStatus.RETURNED, NominationStatus.WITHDRAWN);
        return with(screening.in(NominationStatus.SUBMITTED));
    }

    /** Returns the nomination as not screened, because nobody decided on it or admitted it before the list was frozen. */
    public Nomination notScreened() {
        require(NominationStatus.SUBMITTED, NominationStatus.ACCEPTED);
        return with(screening.in(NominationStatus.NOT_SCREENED));
    }

    /** Returns the nomination as withdrawn, because its country took it back before it was admitted. */
    public Nomination withdrawnBecause(String reason) {
        if (!isUndecided()) {
            throw status() == NominationStatus.ADMITTED
                    ? Refusal.conflict("Nomination {reference} is admitted as target {target} by now; withdraw the target.", reference,
                            target)
                    : Refusal.conflict("Nomination {reference} is {status} and can no longer be withdrawn.", reference, status());
        }
        return with(new Screening(NominationStatus.WITHDRAWN, screening.returns(), screening.questions(), screening.answer(),
                screening.text(), reason, screening.joinTo()));
    }

    /** Returns the nomination as withdrawn, because its country left or declined after all before it was admitted. */
    public Nomination withdrawn() {
        require(NominationStatus.SUBMITTED, NominationStatus.RETURNED, NominationStatus.UNDER_REVIEW, NominationStatus.ACCEPTED);
        return with(screening.in(NominationStatus.WITHDRAWN));
    }

    public Nomination admittedAs(String newTarget) {
        require(NominationStatus.ACCEPTED);
        return new Nomination(reference, operation, country, entityId, name, forename, notice, screening.in(NominationStatus.ADMITTED),
                marks, missing, flagged, newTarget, nominatedAt, version);
    }

    private Nomination with(Screening now) {
        return new Nomination(reference, operation, country, entityId, name, forename, notice, now, marks, missing, flagged, target,
                nominatedAt, version);
    }

    /**
     * Whether the caller saw the present version of the nomination. True as well if the caller gives null, and so does not say which
     * version.
     */
    boolean isAsSeen(Integer seen) {
        return seen == null || seen == version;
    }

    private void require(NominationStatus first, NominationStatus... others) {
        if (!EnumSet.of(first, others).contains(status())) {
            throw Refusal.conflict("Nomination {reference} is {status}, which does not allow this.", reference, status());
        }
    }

    /** Returns the identity of the person: the name and, as far as it is known, the date of birth. */
    public Identity identity() {
        return Identity.of(forename == null ? name : name + " " + forename, PartialDate.parse(notice.path("date_of_birth").asText("")));
    }

    /** Returns the countries in which the person is believed to be, the most likely first. The rest of the file is not checked again. */
    public List<String> believedToBeIn() {
        return StreamSupport.stream(notice.path("cordon").path("believedToBeIn").spliterator(), false).map(JsonNode::textValue).toList();
    }

    private static boolean flagged(List<ScreeningMark> marks) {
        return marks.stream().anyMatch(ScreeningMark::flagged);
    }

    /** Whether the nomination still waits for a decision or for its admission. */
    public boolean isUndecided() {
        return switch (status()) {
            case SUBMITTED, RETURNED, UNDER_REVIEW, ACCEPTED -> true;
            case REFUSED, ADMITTED, NOT_SCREENED, WITHDRAWN -> false;
        };
    }

    /** Whether the nomination waits for a decision or is admitted. Refused, withdrawn and unscreened nominations no longer stand. */
    public boolean stands() {
        return isUndecided() || status() == NominationStatus.ADMITTED;
    }
}
