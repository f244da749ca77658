package org.cordon.demo.play.network;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.hub.closedsession.ActionService;
import org.cordon.hub.closedsession.SessionQueries;
import org.cordon.hub.closedsession.TableService;
import org.cordon.hub.closedsession.convene.SeatAnswers;
import org.cordon.hub.closedsession.convene.SessionConvening;
import org.cordon.hub.smugglinggroup.GroupQueries;
import org.cordon.hub.smugglinggroup.GroupQueries.Wanted;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A closed session on one of the groups: of six countries, four come, one declines and one stays silent. Two actions are agreed. A few
 * minutes later the access to the session ends. Each method acts as the signed-in account; calling it again changes nothing. If a cut-off
 * demo let a session end before all actions were agreed, the session is convened again.
 */
@Component
@ConditionalOnProperty("cordon.demo")
final class DemoSession {

    private static final int ALL = 1000;
    private static final Duration UNTIL_IT_BEGINS = Duration.ofMinutes(2);
    private static final Duration UNTIL_IT_ENDS = Duration.ofMinutes(3);

    /**
     * An item on the table.
     *
     * @param fact the text of the fact that the supplier puts on the table
     * @param only the only countries that may see the item, or null for all countries from which it is not withheld
     * @param note the supplier's note on the item, or null
     */
    private record Laid(String fact, List<String> only, String note) {
    }

    /**
     * An agreed action.
     *
     * @param days the number of days from now until the action is due
     */
    private record Agreed(String what, String owner, int days) {
    }

    /**
     * The plan of the session.
     *
     * @param convened the body of the session as the convener posts it, without times
     * @param answers  whether each country comes; silent countries have no entry
     * @param notes    the notes on the session, by country
     */
    private record Planned(String convener, ObjectNode convened, Map<String, Boolean> answers, Map<String, List<Laid>> table,
            Map<String, String> notes, Map<String, List<Agreed>> agreed) {
    }

    private final SessionConvening convening;
    private final SeatAnswers answers;
    private final TableService table;
    private final ActionService actions;
    private final SessionQueries sessions;
    private final GroupQueries groups;
    private final ObjectMapper json;
    private final Clock clock;
    private final Planned plan;

    DemoSession(SessionConvening convening, SeatAnswers answers, TableService table, ActionService actions, SessionQueries sessions,
            GroupQueries groups, ObjectMapper json, Clock clock) {
        this.convening = convening;
        this.answers = answers;
        this.table = table;
        this.actions = actions;
        this.sessions = sessions;
        this.groups = groups;
        this.json = json;
        this.clock = clock;
        try (var file = new ClassPathResource("demo/session.json").getInputStream()) {
            plan = json.readValue(file, Planned.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Convenes the session, if the signed-in country is its convener. */
    void convene(String country) {
        if (country.equals(plan.convener()) && all().noneMatch(session -> session.open() || isAgreed(session))) {
            var now = clock.instant();
            convening.convene(plan.convened().deepCopy().put("begin", time(now.plus(UNTIL_IT_BEGINS)))
                    .put("end", time(now.plus(UNTIL_IT_ENDS))).put("accessUntil", time(now.plus(UNTIL_IT_ENDS))));
        }
    }

    /** Says whether the signed-in country comes. */
    void answer(String country) {
        running().filter(session -> session.owedBy() != null && plan.answers().containsKey(country)).ifPresent(session ->
                answers.answer(session.reference(), json.createObjectNode().put("coming", plan.answers().get(country))));
    }

    /** Puts the items of the signed-in country on the table, and adds the country's notes. */
    void bring(String country) {
        running().ifPresent(session -> {
            plan.table().getOrDefault(country, List.of()).forEach(laid -> {
                var item = fact(laid.fact());
                if (session.items().stream().noneMatch(known -> known.item().equals(item))) {
                    table.put(session.reference(), json.createObjectNode().put("item", item).set("for", json.valueToTree(laid.only())));
                }
                Optional.ofNullable(laid.note()).ifPresent(note -> note(session, item, note));
            });
            Optional.ofNullable(plan.notes().get(country)).ifPresent(note -> note(session, null, note));
        });
    }

    /** Writes down the agreed actions of the signed-in country. */
    void agree(String country) {
        running().ifPresent(session -> plan.agreed().getOrDefault(country, List.of()).stream()
                .filter(agreed -> session.actions().stream().noneMatch(known -> known.what().equals(agreed.what())))
                .forEach(agreed -> actions.agree(session.reference(), json.createObjectNode().put("what", agreed.what())
                        .put("owner", agreed.owner()).put("due", time(clock.instant().plus(Duration.ofDays(agreed.days())))))));
    }

    private void note(SessionQueries.View session, String item, String text) {
        if (session.notes().stream().noneMatch(known -> known.text().equals(text))) {
            table.note(session.reference(), json.createObjectNode().put("text", text).put("item", item));
        }
    }

    private Stream<SessionQueries.View> all() {
        return sessions.all(null, ALL).stream().filter(session -> session.subject().equals(plan.convened().get("subject").textValue()))
                .map(session -> sessions.one(session.reference()));
    }

    private Optional<SessionQueries.View> running() {
        return all().filter(SessionQueries.View::open).findFirst();
    }

    private boolean isAgreed(SessionQueries.View session) {
        return session.actions().size() == plan.agreed().values().stream().mapToInt(List::size).sum();
    }

    private String fact(String text) {
        return groups.all(new Wanted(null, null, null), null, ALL).items().stream().flatMap(group -> group.facts().stream())
                .filter(fact -> fact.own() && text.equals(fact.content().text())).map(GroupQueries.Fact::reference).findFirst()
                .orElseThrow();
    }

    private static String time(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toString();
    }
}
