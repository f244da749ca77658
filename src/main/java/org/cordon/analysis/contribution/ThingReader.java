package org.cordon.analysis.contribution;

import static org.cordon.shared.Said.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.analysis.AnalysisFile.Order;
import org.cordon.analysis.PersonCategory;
import org.cordon.shared.EnumCodes;

/** Reads one row of a file of entities, against the order of the analysis file that it is for. */
final class ThingReader {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._:/-]{1,100}");
    private static final Pattern PROPERTY = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,39}");
    private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}&&[^\\n\\t]]{1,1000}");
    private static final int MOST_VALUES = 50;
    private static final int GROWN_UP = 18;

    private final Order order;
    private final LocalDate today;
    private final Flaws flaws;

    ThingReader(Order order, LocalDate today, Flaws flaws) {
        this.order = order;
        this.today = today;
        this.flaws = flaws;
    }

    /** A row as it is written, whatever the file. */
    record Row(int number, String id, String schema, String category, String child, Map<String, List<String>> properties) {
    }

    /** The thing; empty if something speaks against the row, which then stands among the flaws. */
    Optional<Thing> read(Row row) {
        var wrong = new ArrayList<Runnable>();
        var schema = Schema.find(row.schema()).orElse(null);
        if (row.id() == null || !ID.matcher(row.id()).matches()) {
            wrong.add(() -> flaws.add(row.number(), "id", said("must be letters, digits or one of . _ : / -, at most 100")));
        }
        if (schema == null) {
            wrong.add(() -> flaws.add(row.number(), "schema", said("must be one of {codes}", Schema.codes())));
        } else if (!order.data().contains(schema.data())) {
            wrong.add(() -> flaws.add(row.number(), "schema",
                    said("tells of {category}, which the file does not take", schema.data().name())));
        }
        var category = category(row, schema, wrong);
        var properties = properties(row, schema, wrong);
        wrong.forEach(Runnable::run);
        return wrong.isEmpty()
                ? Optional.of(new Thing(row.id(), schema, category, schema == Schema.PERSON && isChild(row, properties), properties))
                : Optional.empty();
    }

    private PersonCategory category(Row row, Schema schema, List<Runnable> wrong) {
        if (row.category() == null || row.category().isBlank()) {
            return null;
        }
        var category = EnumCodes.find(PersonCategory.class, row.category()).orElse(null);
        if (schema != Schema.PERSON) {
            wrong.add(() -> flaws.add(row.number(), "category", said("is for a Person alone")));
        } else if (category == null || !order.persons().contains(category)) {
            wrong.add(() -> flaws.add(row.number(), "category",
                    said("must be one of {codes}", order.persons().stream().map(Enum::name).toList())));
        }
        return category;
    }

    private Map<String, List<String>> properties(Row row, Schema schema, List<Runnable> wrong) {
        var read = new LinkedHashMap<String, List<String>>();
        row.properties().forEach((name, values) -> {
            if (!PROPERTY.matcher(name).matches() || values.size() > MOST_VALUES
                    || !values.stream().allMatch(value -> VALUE.matcher(value).matches())) {
                wrong.add(() -> flaws.add(row.number(), PROPERTY.matcher(name).matches() ? name : "properties",
                        said("must be a property of FollowTheMoney with at most 50 texts of at most 1000 characters")));
            } else if (!values.isEmpty()) {
                read.put(name, List.copyOf(values));
            }
        });
        if (schema != null && schema.isLink()) {
            List.of(schema.from(), schema.to()).stream().filter(end -> !read.containsKey(end))
                    .forEach(end -> wrong.add(() -> flaws.add(row.number(), end, said("must name what it links"))));
        }
        return read;
    }

    /** Whether it says so, or whoever was born then may be under 18 today. */
    private boolean isChild(Row row, Map<String, List<String>> properties) {
        return Boolean.parseBoolean(row.child()) || "1".equals(row.child())
                || properties.getOrDefault("birthDate", List.of()).stream().anyMatch(this::isOfAChild);
    }

    private boolean isOfAChild(String born) {
        return born.matches("\\d{4}(-\\d{2}(-\\d{2})?)?") && today.minusYears(GROWN_UP).isBefore(
                born.length() == 4 ? LocalDate.of(Integer.parseInt(born), 12, 31)
                        : born.length() == 7 ? LocalDate.parse(born + "-01").plusMonths(1).minusDays(1) : LocalDate.parse(born));
    }
}
