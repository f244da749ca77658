package org.cordon.demo.play.network;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.hub.smugglinggroup.GroupQueries;
import org.cordon.hub.smugglinggroup.GroupQueries.Wanted;
import org.cordon.hub.smugglinggroup.register.GroupFactRegister;
import org.cordon.hub.smugglinggroup.register.GroupRegister;
import org.cordon.hub.smugglinggroup.register.GroupReview;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Six invented groups on three routes, and the facts that eight countries know of them. Some facts are withheld from some countries. Each
 * method acts as the signed-in account; calling it again changes nothing.
 */
@Component
@ConditionalOnProperty("cordon.demo")
final class DemoGroups {

    private static final int ALL = 1000;

    /**
     * A group.
     *
     * @param registered the body that the steward posts to register the group
     * @param facts      the further facts that each country posts, by country
     */
    private record Planned(String steward, JsonNode registered, Map<String, List<JsonNode>> facts) {

        private String name() {
            return registered.get("name").textValue();
        }
    }

    private final GroupRegister register;
    private final GroupReview review;
    private final GroupFactRegister facts;
    private final GroupQueries groups;
    private final ObjectMapper json;
    private final List<Planned> plan;

    DemoGroups(GroupRegister register, GroupReview review, GroupFactRegister facts, GroupQueries groups, ObjectMapper json) {
        this.register = register;
        this.review = review;
        this.facts = facts;
        this.groups = groups;
        this.json = json;
        try (var file = new ClassPathResource("demo/groups.json").getInputStream()) {
            plan = json.readValue(file, new TypeReference<>() { });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Registers the groups whose steward is the signed-in country. */
    void register(String country) {
        plan.stream().filter(planned -> planned.steward().equals(country) && find(planned).isEmpty())
                .forEach(planned -> register.register(planned.registered()));
    }

    /** Publishes as compliance all groups that wait for a review. */
    void publish() {
        groups.all(new Wanted(null, null, null), null, ALL).items().stream().filter(GroupQueries.View::mayDecide)
                .forEach(group -> review.decide(group.reference(), json.createObjectNode().put("published", true)));
    }

    /** Adds the further facts of the signed-in country. */
    void supply(String country) {
        plan.stream().filter(planned -> planned.facts().containsKey(country)).forEach(planned -> {
            var group = find(planned).orElseThrow();
            planned.facts().get(country).stream().filter(fact -> !isKnown(group, fact))
                    .forEach(fact -> facts.add(group.reference(), fact));
        });
    }

    private Optional<GroupQueries.View> find(Planned planned) {
        return groups.all(new Wanted(planned.name(), null, null), null, ALL).items().stream()
                .filter(group -> planned.name().equals(group.name())).findFirst();
    }

    private static boolean isKnown(GroupQueries.View group, JsonNode fact) {
        return group.facts().stream().anyMatch(known -> known.own() && fact.get("text").textValue().equals(known.content().text()));
    }
}
