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
 * One thing that a contribution tells of.
 *
 * @param id         how it is called within its contribution
 * @param category   what a person is to the file, or null
 * @param child      whether a person is under 18
 * @param properties by their names, each with its values in their order
 */
record Thing(String id, Schema schema, PersonCategory category, boolean child, Map<String, List<String>> properties) {

    /** The pages say each in the words of their reader. */
    private static final String BETWEEN = " · ";
    /** How a person is called whose name is told in parts. */
    private static final List<String> PARTS = List.of("firstName", "secondName", "middleName", "fatherName", "lastName");
    private static final List<String> CALLED = List.of("full", "number", "accountNumber", "iban", "registrationNumber", "imoNumber",
            "vin", "passportNumber", "idNumber", "alias", "phone", "username", "email", "city", "summary", "description", "notes");
    /** What tells one without a number from others of its kind. */
    private static final List<String> TELLING = List.of("country", "type", "model", "bankName", "date", "startDate", "amount", "currency");
    private static final int MOST_TELLING = 3;
    /** Kinds that are known by name: two of them are not the same thing merely because the little that is told of both agrees. */
    private static final Set<Schema> NAMED = EnumSet.of(Schema.PERSON, Schema.ORGANIZATION, Schema.COMPANY, Schema.VESSEL);
    private static final int LONGEST_CAPTION = 100;
    /** What a statement takes besides its value. */
    private static final int BESIDE_A_VALUE = 100;

    Thing {
        properties = Map.copyOf(properties);
    }

    /** What it is called in lists and pictures. */
    String caption() {
        if (schema == Schema.MIGRANTS) {
            return MigrantCount.PROPERTIES.stream().flatMap(this::values).collect(Collectors.joining(BETWEEN));
        }
        var parts = PARTS.stream().flatMap(this::values).collect(Collectors.joining(" "));
        var called = values("name").findFirst().or(() -> Optional.of(parts).filter(text -> !text.isEmpty()))
                .or(() -> CALLED.stream().flatMap(this::values).findFirst()).orElseGet(() -> schema.code() + BETWEEN + told());
        return called.length() > LONGEST_CAPTION ? called.substring(0, LONGEST_CAPTION - 1) + "…" : called;
    }

    /** As its supplier's file calls it, where nothing else is told of it. */
    private String told() {
        var told = NAMED.contains(schema) ? "" : TELLING.stream().flatMap(this::values).limit(MOST_TELLING)
                .collect(Collectors.joining(BETWEEN));
        return told.isEmpty() ? id : told;
    }

    /** How much memory it takes until it is written, in characters, more or less. */
    int size() {
        return properties.values().stream().flatMap(List::stream).mapToInt(value -> value.length() + BESIDE_A_VALUE).sum();
    }

    private Stream<String> values(String property) {
        return properties.getOrDefault(property, List.of()).stream();
    }

    /** Its statements: a property and one of its values each, by the names of the properties. */
    Stream<Map.Entry<String, String>> statements() {
        return properties.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey))
                .flatMap(property -> property.getValue().stream().map(value -> Map.entry(property.getKey(), value)));
    }
}
