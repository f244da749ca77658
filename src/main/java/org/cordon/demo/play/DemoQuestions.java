package org.cordon.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.demo.play.DemoAccounts.Account;
import org.cordon.demo.play.DemoScript.Step;
import org.cordon.demo.play.network.DemoGiven;
import org.cordon.exchange.alert.AlertFeature;
import org.cordon.exchange.question.QuestionQueries;
import org.cordon.exchange.question.SoughtQuestions;
import org.cordon.exchange.question.answer.QuestionAnswers;
import org.cordon.exchange.question.ask.EarlierQuestions;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.person.TargetView;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The questions of the demo's countries about targets of BEACON and MERIDIAN. Some questions are answered, refused, passed on or asked
 * back. Some were due yesterday, and the other questions wait for people who try the demo. The demo's alert is issued together with the
 * questions.
 */
@Component
@ConditionalOnProperty("cordon.demo")
final class DemoQuestions {

    private static final int ALL = 500;
    private static final String ACKNOWLEDGE = "";
    /** The country that gives the question about a boat, which it was asked, to its own post of specialists. */
    private static final String GIVING = "GR";

    /**
     * A question.
     *
     * @param ago     how long ago the question was asked
     * @param answers the answer of each country, or {@link #ACKNOWLEDGE} for a country that only acknowledges; a country without an entry
     *                does not answer
     */
    private record Planned(String operation, Phase phase, String asker, boolean named, String purpose, String urgency, Duration ago,
            String text, List<String> asked, Map<String, String> answers) {
    }

    private static final List<Planned> PLAN = List.of(
            new Planned("BEACON", Phase.CONFIRMATION, "FR", true, "DOCUMENT", "NORMAL", Duration.ofDays(2),
                    "Which print shop made the seized passports of series TX, and who paid for them?", List.of("TR", "IT", "CO", "TH"),
                    Map.of("TR", "ANSWERED The series was stolen blank from a consulate in spring; the list of numbers is with our post.",
                            "IT", "REFUSED ONGOING_INVESTIGATION", "CO", ACKNOWLEDGE)),
            new Planned("BEACON", Phase.CONFIRMATION, "DE", false, "COMMUNICATION", "NORMAL", Duration.ofDays(8),
                    "Do you know the number +00 555 0142 from any file on forged documents?", List.of("GR", "ES", "FR"),
                    Map.of("GR", "PARTLY It stands in one file of last year, as a taxi of the airport.")),
            new Planned("MERIDIAN", Phase.OPERATIONAL, "ES", true, "LOCATE", "URGENT", Duration.ofHours(20),
                    "Is the person known at the ferry line of Tangier, and under which name?", List.of("MA", "SN"),
                    Map.of("MA", "ASK_BACK Which of the two ferry lines, and on which days?", "SN", "FORWARDED FR")),
            new Planned("MERIDIAN", Phase.OPERATIONAL, "IT", true, "VEHICLE_OR_VESSEL", "FLASH", Duration.ZERO,
                    "Is the motor boat KALISTA in your port tonight, and who is on board?", List.of("FR", "GR", "TR"),
                    Map.of("TR", "ANSWERED It left at noon with two persons, heading west.")));

    private final EarlierQuestions asking;
    private final QuestionAnswers answers;
    private final QuestionQueries questions;
    private final TargetQueries targets;
    private final DemoAlerts alerts;
    private final DemoGiven given;
    private final ObjectMapper json = new ObjectMapper();

    DemoQuestions(EarlierQuestions asking, QuestionAnswers answers, QuestionQueries questions, TargetQueries targets,
            DemoAlerts alerts, DemoGiven given) {
        this.asking = asking;
        this.answers = answers;
        this.questions = questions;
        this.targets = targets;
        this.alerts = alerts;
        this.given = given;
    }

    /** Returns the step that asks the questions of an operation in this phase. */
    Optional<Step> asked(String operation, Phase phase) {
        var due = PLAN.stream().filter(planned -> planned.operation().equals(operation) && planned.phase() == phase).toList();
        return due.isEmpty() ? Optional.empty()
                : Optional.of(new Step(DemoAccounts.COORDINATOR, () -> {
                    due.forEach(this::ask);
                    alerts.issue();
                }, null));
    }

    /** Asks a question, unless it has been asked already. */
    private void ask(Planned planned) {
        var reference = DemoAccounts.bureau(planned.asker()).does(() -> questions.all(SoughtQuestions.about(null), null, ALL).stream()
                .filter(question -> question.own() && planned(question.reference()).filter(planned::equals).isPresent()).findFirst()
                .map(QuestionQueries.Item::reference).orElseGet(() -> asking.ask(posted(planned), planned.ago())));
        if (planned.asked().contains(GIVING) && planned.purpose().equals("VEHICLE_OR_VESSEL")) {
            DemoAccounts.bureau(GIVING).does(() -> given.give(GIVING, "gr.border", reference));
        }
    }

    private JsonNode posted(Planned planned) {
        var posted = json.createObjectNode().put("purpose", planned.purpose()).put("urgency", planned.urgency())
                .put("text", planned.text()).put("named", planned.named());
        planned.asked().forEach(posted.putArray("countries")::add);
        targets.in(planned.operation(), null, null, null, ALL).stream().filter(target -> target.wanting().contains(planned.asker()))
                .map(TargetView::reference).findFirst().ifPresent(target -> posted.put("subject", target));
        return posted;
    }

    /** Returns the step in which a country answers a question or opens an alert; empty if the script has no such step. */
    Optional<Step> answer(String question, String country) {
        if (AlertFeature.ALERT.matches(question)) {
            return alerts.open(country);
        }
        var bureau = DemoAccounts.bureau(country);
        return bureau.does(() -> planned(question)).map(planned -> planned.answers().get(country))
                .map(answer -> answer.equals(ACKNOWLEDGE) ? acknowledge(bureau, question) : Step.complete(bureau, variables(answer)));
    }

    private Step acknowledge(Account bureau, String question) {
        return new Step(bureau, () -> answers.acknowledge(question), null);
    }

    private static Map<String, Object> variables(String answer) {
        var words = answer.split(" ", 2);
        var variables = new HashMap<String, Object>(Map.of("answer", words[0]));
        variables.put(switch (words[0]) {
            case "REFUSED" -> "reason";
            case "FORWARDED" -> "forwardTo";
            default -> "text";
        }, words[1]);
        return variables;
    }

    private Optional<Planned> planned(String question) {
        var text = questions.one(question).text();
        return PLAN.stream().filter(planned -> planned.text().equals(text)).findFirst();
    }
}
