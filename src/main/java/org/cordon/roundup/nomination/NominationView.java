package org.cordon.roundup.nomination;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.identity.Finding;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.record.handling.Handlings;

/**
 * A nomination as far as its reader may see it. Fields that the reader may not see are left out.
 *
 * @param target       the target under which the person is pursued, once the nomination is admitted
 * @param answer       the country's answer to the questions with which the nomination was returned
 * @param withdrawalReason why the country withdrew the nomination of its own accord
 * @param joinedTo     the nomination of the same person to which this one is joined; only for the coordinator
 * @param version      the version to send back with a change or a decision, which is refused if the nomination has changed by then
 * @param possiblySame nominations of other countries that may concern the same person; only for the coordinator
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NominationView(
        String reference, String country, NominationStatus status, String target, Boolean flagged, Integer returns, String questions,
        String answer,
        String decisionText, String withdrawalReason, List<ScreeningMark> marks, List<Reason> missing, String joinedTo,
        List<Alike> possiblySame, Integer version,
        @JsonUnwrapped PersonView person, Handlings.Kept handling) implements PersonFile {

    @Override
    public Stream<String> shown() {
        return person == null ? Stream.empty() : Stream.of(reference);
    }

    /** A nomination of another country. */
    public record Other(String reference, String country) {
    }

    /** A nomination that may concern the same person, with the findings for and against. */
    public record Alike(String reference, String country, List<Finding> findings) {
    }

    /** Returns the view for a manager, which shows nothing of the person. */
    static NominationView ofState(String reference, String country, NominationStatus status, String target) {
        return new NominationView(reference, country, status, target, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    /** Returns the view for a country that hosts the target. This view shows the person, and nothing of the screening. */
    public static NominationView ofPerson(Nomination nomination) {
        return new NominationView(nomination.reference(), nomination.country(), nomination.status(), nomination.target(), null, null,
                null, null, null, null, null, null, null, null, null, PersonView.of(nomination), null);
    }

    public static NominationView ofFile(Nomination nomination) {
        var screening = nomination.screening();
        return new NominationView(nomination.reference(), nomination.country(), screening.status(), nomination.target(),
                nomination.flagged(), screening.returns(), screening.questions(), screening.answer(), screening.text(),
                screening.withdrawalReason(), nomination.marks(), nomination.missing(), null, null, nomination.version(),
                PersonView.of(nomination), null);
    }

    public static NominationView ofFile(Nomination nomination, SamePersons persons) {
        var file = ofFile(nomination);
        return new NominationView(file.reference, file.country, file.status, file.target, file.flagged, file.returns, file.questions,
                file.answer, file.decisionText, file.withdrawalReason, file.marks, file.missing, nomination.screening().joinTo(),
                persons.possibly(nomination).stream().map(other -> new Alike(other.reference(), other.country(),
                        SamePersons.findings(nomination, other))).toList(), file.version, file.person, null);
    }

    /** Returns this view with the handling that the supplier has laid down. */
    NominationView with(Handlings.Kept kept) {
        return new NominationView(reference, country, status, target, flagged, returns, questions, answer, decisionText, withdrawalReason,
                marks, missing, joinedTo, possiblySame,
                version, person, kept);
    }
}
