package org.cordon.kernel.country;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordon.kernel.shared.Refusal.Reason;

/** The new values for a country's fields, checked against its present entry. */
final class CountryEdit {

    private final CountryEntry entry;
    private final Map<CountryField, String> values = new EnumMap<>(CountryField.class);
    private final List<Reason> reasons = new ArrayList<>();

    CountryEdit(CountryEntry entry) {
        this.entry = entry;
    }

    /** @param text the new value; null or blank empties the field */
    CountryEdit set(CountryField field, String text) {
        var given = text == null ? "" : text.strip();
        if (!given.isEmpty()) {
            field.read(given).ifPresentOrElse(value -> values.put(field, value),
                    () -> reasons.add(new Reason(field.key(), field.demand())));
        } else if (field.isRequired()) {
            reasons.add(Reason.of(field.key(), "cannot be empty"));
        } else {
            values.put(field, null);
        }
        return this;
    }

    CountryEntry entry() {
        return entry;
    }

    /** Returns the reasons against the new values, each with its field. */
    List<Reason> reasons() {
        return reasons;
    }

    /** Returns the changes to fields that get another value, in the order of the fields. */
    List<CountryChange> changes(String by, Instant at) {
        return values.entrySet().stream()
                .map(value -> new CountryChange(entry.code(), value.getKey(), entry.value(value.getKey()).orElse(null), value.getValue(),
                        by, at))
                .filter(change -> !Objects.equals(change.before(), change.after())).toList();
    }
}
