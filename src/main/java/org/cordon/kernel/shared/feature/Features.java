package org.cordon.kernel.shared.feature;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.MessageKind;
import org.springframework.stereotype.Component;

/** Finds the features' declarations, by name or by a reference. */
@Component
public class Features {

    private final Collection<ReferenceKind> references;
    private final Map<String, MessageKind> messages;
    private final Map<String, FactType> facts;
    private final Map<String, Act> acts;
    private final Map<String, LimitedAct> limits;
    private final Map<String, LimitedAct> limitedRoutes;

    /** @throws IllegalStateException if two features declare the same form or name */
    public Features(List<Feature> features) {
        references = named(features, Declared::references, kind -> kind.form().pattern()).values();
        messages = named(features, Declared::messages, MessageKind::name);
        facts = named(features, Declared::facts, FactType::name);
        acts = named(features, Declared::acts, Act::name);
        limits = named(features, Declared::limits, LimitedAct::name);
        limitedRoutes = acts.values().stream().map(Act::footprint).filter(footprint -> footprint.limit() != null)
                .flatMap(footprint -> footprint.rows().stream().map(route -> Map.entry(route, footprint.limit())))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> Map<String, T> named(List<Feature> features, Function<Declared, List<T>> part, Function<T, String> name) {
        return features.stream().map(Feature::declares).map(part).flatMap(List::stream)
                .collect(toUnmodifiableMap(name, identity(), (one, other) -> {
                    throw new IllegalStateException("Two features declare " + name.apply(one));
                }));
    }

    /** @throws IllegalArgumentException if no feature declares this kind */
    public MessageKind message(String name) {
        return known(messages, name);
    }

    /** @throws IllegalArgumentException if no feature declares this type */
    public FactType fact(String name) {
        return known(facts, name);
    }

    public Collection<MessageKind> messages() {
        return messages.values();
    }

    public Collection<FactType> facts() {
        return facts.values();
    }

    public Collection<Act> acts() {
        return acts.values();
    }

    public Collection<LimitedAct> limits() {
        return limits.values();
    }

    /** Returns the limit under which a route is counted, such as {@code POST /api/leads/{reference}/lapse}. */
    public Optional<LimitedAct> limitOf(String route) {
        return Optional.ofNullable(limitedRoutes.get(route));
    }

    /** Whether a text has the form of a reference that a feature declares. */
    public boolean isReference(String text) {
        return references.stream().anyMatch(kind -> kind.matches(text));
    }

    /** Whether the author of an item always reads the item, even if its later course is withheld from the author. */
    public boolean isKeptByItsAuthor(String reference) {
        return references.stream().anyMatch(kind -> kind.kept() && kind.matches(reference));
    }

    /** Returns the page of a reference, or of the reference with which the text begins; empty if there is no such page. */
    public Optional<String> pageOf(String reference) {
        return references.stream().flatMap(kind -> kind.pageOf(reference).stream()).findFirst();
    }

    private static <T> T known(Map<String, T> declared, String name) {
        return Optional.ofNullable(declared.get(name)).orElseThrow(() -> new IllegalArgumentException("No feature declares " + name));
    }
}
