package org.cordon.record.ledger;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.feature.FactType;

/**
 * An event in the world, in most cases within an operation.
 *
 * @param operation  the reference of the operation; null if the fact belongs to no operation, and the subject then decides who reads the
 *                   fact
 * @param target     the reference of the target that the fact is about, or null
 * @param country    the code of the country that acted, or in which the event happened, or null
 * @param subject    the reference of the lead, the arrest or the other thing that the fact is about, or null
 * @param happenedAt when the event happened, in the zone of the place; never the time at which the fact was recorded
 * @param detail     codes, numbers and flags; no value may hold a blank, so that no free text and no full name can slip in
 */
public record Fact(String operation, FactType type, String target, String country, String subject, ZonedDateTime happenedAt,
                   Map<String, Object> detail) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_:+.,/\\[\\]-]{0,120}");

    public Fact {
        if (operation == null) {
            Objects.requireNonNull(subject, "subject of what belongs to no operation");
        }
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(happenedAt, "happenedAt");
        detail = detail == null ? Map.of() : Map.copyOf(detail);
        detail.forEach((key, value) -> {
            if (!isCode(value)) {
                throw new IllegalArgumentException("The detail '" + key + "' of a fact of type " + type + " is no code");
            }
        });
    }

    private static boolean isCode(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().allMatch(Fact::isCode);
        }
        return value instanceof Number || value instanceof Boolean || value instanceof String text && CODE.matcher(text).matches();
    }
}
