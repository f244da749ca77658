package org.cordon.analysis.file.contribution;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.PersonCategory;

/**
 * One thing that a contribution describes.
 *
 * @param id         the id of the thing within its contribution
 * @param category   the category of a person, or null
 * @param child      whether a person is under 18
 * @param properties the values of each property, in their order
 */
record ContributedEntity(String id, Schema schema, PersonCategory category, boolean child, Map<String, List<String>> properties) {

    /** The separator of the parts of a caption; the pages translate each part for their reader. */
    private static final String BETWEEN = " · ";
    /** The properties that make up a person's name, in the order in which they are written. */
    private static final List<String> PARTS = List.of("firstName", "secondName", "middleName", "fatherName", "lastName");
    private static final List<String> CALLED = List.of("full", "number", "accountNumber", "iban", "registrationNumber", "imoNumber",
            "vin", "passportNumber", "idNumber", "alias", "phone", "username", "email", "city", "summary", "description", "notes");
    /** The properties that distinguish a thing without a number from other things of its kind. */
    private static final List<String> TELLING = List.of("country", "type", "model", "bankName", "date", "startDate", "amount", "currency");
    private static final int MOST_TELLING = 3;
    /**
     * Schemata of things with proper names. Their captions never show the properties of {@link #TELLING}, because equal values would make
     * different things look the same.
     */
    private static final Set<Schema> NAMED = EnumSet.of(Schema.PERSON, Schema.ORGANIZATION, Schema.COMPANY, Schema.VESSEL);
    private static final int LONGEST_CAPTION = 100;
    /** The memory that a statement takes besides its value, in characters. */
    private static final int BESIDE_A_VALUE = 100;

    ContributedEntity {
        properties = Map.copyOf(properties);
    }

    /** Returns the name of the thing in lists and pictures. */
    String caption() {
        if (schema == Schema.MIGRANTS) {
            return MigrantCount.PROPERTIES.stream().flatMap(this::values).collect(Collectors.joining(BETWEEN));
        }
        var parts = PARTS.stream().flatMap(this::values).collect(Collectors.joining(" "));
        var called = values("name").findFirst().or(() -> Optional.of(parts).filter(text -> !text.isEmpty()))
                .or(() -> CALLED.stream().flatMap(this::values).findFirst()).orElseGet(() -> schema.code() + BETWEEN + told());
        return called.length() > LONGEST_CAPTION ? called.substring(0, LONGEST_CAPTION - 1) + "…" : called;
    }

    /**
     * Returns some properties that distinguish the thing from others. If there are no such properties, returns the thing's id in its
     * supplier's file.
     */
    private String told() {
        var told = NAMED.contains(schema) ? "" : TELLING.stream().flatMap(this::values).limit(MOST_TELLING)
                .collect(Collectors.joining(BETWEEN));
        return told.isEmpty() ? id : told;
    }

    /** Returns roughly how much memory the thing takes until it is written, in characters. */
    int size() {
        return properties.values().stream().flatMap(List::stream).mapToInt(value -> value.length() + BESIDE_A_VALUE).sum();
    }

    private Stream<String> values(String property) {
        return properties.getOrDefault(property, List.of()).stream();
    }

    /** Returns the statements on the thing, sorted by property. Each statement is a property with one of its values. */
    Stream<Map.Entry<String, String>> statements() {
        return properties.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey))
                .flatMap(property -> property.getValue().stream().map(value -> Map.entry(property.getKey(), value)));
    }
}
