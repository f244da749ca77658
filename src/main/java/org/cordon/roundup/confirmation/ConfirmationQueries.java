package org.cordon.roundup.confirmation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.confirmation.Confirmation.Answer;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.nomination.PersonView;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads confirmations. The coordinator sees all of them. Once the list is distributed, a country sees its own confirmations of the targets
 * that it can see.
 */
@Component
@Transactional(readOnly = true)
public class ConfirmationQueries {

    private final Confirmations confirmations;
    private final Nominations nominations;
    private final VisibleTargets targets;
    private final Handlings handlings;
    private final OperationService operations;
    private final ChangeableAnswers changeable;
    private final CurrentCaller caller;

    ConfirmationQueries(Confirmations confirmations, Nominations nominations, VisibleTargets targets, Handlings handlings,
            OperationService operations, ChangeableAnswers changeable, CurrentCaller caller) {
        this.confirmations = confirmations;
        this.nominations = nominations;
        this.targets = targets;
        this.handlings = handlings;
        this.operations = operations;
        this.changeable = changeable;
        this.caller = caller;
    }

    /**
     * One country's confirmation of one target.
     *
     * @param question the questions of other countries about the target in one text, a line for each country that begins with its code; or
     * null
     * @param questions the same questions, one by one
     * @param changeableUntil the time until which the country can change its answer, or null if the answer cannot be changed
     * @param handling the rules that each supplier has laid down for the use of the file
     * @param version  the version to send back with the answer; the answer is refused if the version has changed by then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(String target, String country, Confirmation.Role role, Answer answer, String investigator, String remark,
            String question, List<Question> questions, Instant changeableUntil, int version, @JsonUnwrapped PersonView person,
            List<Handlings.Kept> handling) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.of(target);
        }
    }

    /** A country's question about a target. */
    public record Question(String country, String text) {
    }

    /**
     * Returns the confirmations that the caller may see, target by target.
     *
     * @param country limits the result to the confirmations of this country; null sets no limit. A caller from a country gets only the
     * confirmations of that country in any case
     */
    public List<View> in(String operation, String country) {
        var running = operations.visible(operation);
        var reader = caller.get();
        if (reader.isCoordinator()) {
            return views(running, country == null ? confirmations.in(operation) : confirmations.of(operation, country));
        }
        var own = reader.country().orElseThrow(() -> Refusal.forbidden("Only countries and the coordinator see confirmations."));
        if (country != null && !country.equals(own) || running.phase().compareTo(Phase.CONFIRMATION) < 0) {
            return List.of();
        }
        var shown = confirmations.shownTo(operation, own);
        var visible = targets.visibleAmong(targetsOf(shown));
        return views(running, shown.stream().filter(confirmation -> visible.contains(confirmation.target())).toList());
    }

    /** Reads nominations, questions, deadlines and handlings for all confirmations at once, so that no query runs for each confirmation. */
    private List<View> views(Operation operation, List<Confirmation> shown) {
        var described = nominations.ofEach(targetsOf(shown));
        var asked = confirmations.askedAbout(targetsOf(shown));
        var until = changeable.until(operation, shown);
        var handling = handlings.ofTargets(targetsOf(shown));
        return shown.stream().map(confirmation -> view(confirmation, described.get(confirmation.target()),
                asked.getOrDefault(confirmation.target(), List.of()), until.get(confirmation),
                handling.getOrDefault(confirmation.target(), List.of()))).toList();
    }

    private static Set<String> targetsOf(List<Confirmation> shown) {
        return shown.stream().map(Confirmation::target).collect(Collectors.toSet());
    }

    private static View view(Confirmation confirmation, List<Nomination> described, List<Confirmation> asked, Instant until,
            List<Handlings.Kept> handling) {
        var person = described.stream().filter(nomination -> nomination.country().equals(confirmation.country())).findFirst()
                .orElse(described.get(0));
        var questions = asked.stream().filter(other -> !other.country().equals(confirmation.country()))
                .map(other -> new Question(other.country(), other.remark())).toList();
        var said = questions.stream().map(question -> question.country() + ": " + question.text()).collect(Collectors.joining("\n"));
        return new View(confirmation.target(), confirmation.country(), confirmation.role(), confirmation.answer(),
                confirmation.investigator(), confirmation.remark(), questions.isEmpty() ? null : said,
                questions.isEmpty() ? null : questions, until, confirmation.version(),
                PersonView.of(person), handling);
    }
}
