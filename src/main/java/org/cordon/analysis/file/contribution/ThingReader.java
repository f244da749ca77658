package org.cordon.analysis.file.contribution;

import static org.cordon.kernel.shared.Said.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.AnalysisFile.Order;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.UnknownFields;
import org.cordon.kernel.shared.input.UnseenSigns;

/** Reads one row of a file of entities, and checks it against the order of the analysis file. */
final class ThingReader {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._:/-]{1,100}");
    private static final Pattern PROPERTY = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,39}");
    /** A text that XML can hold, because charts are written as XML. */
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]*");
    private static final int LONGEST = 1000;
    private static final int MOST_VALUES = 50;
    /** The most values of one row, over all its properties, so that a page of a hundred things fits into memory. */
    private static final int MOST_TEXTS = 1000;
    /** The most characters of one row, over all its values, so that a page of a hundred things fits into memory. */
    private static final int MOST_CHARACTERS = 100_000;
    /** The most links that one row of the file may make. The database stores each link twice, once from either end. */
    private static final int MOST_LINKS = 50;
    private static final int GROWN_UP = 18;
    private static final String BORN = "birthDate";
    private static final Pattern TIME = Pattern.compile("(?<=\\d[/-]\\d{1,2}[/-]\\d{1,2})[T ]\\d{2}(:\\d{2}){0,2}(\\.\\d+)?"
            + "(Z|[+-]\\d{2}(:?\\d{2})?)?$");
    /** Examples for a refusal: the schemata that most files use. */
    private static final List<String> SUCH = List.of(Schema.PERSON.code(), Schema.VESSEL.code(), Schema.ASSOCIATE.code());
    private static final Set<String> YES = Set.of("true", "1");
    private static final Set<String> NO = Set.of("", "false", "0");

    private final Order order;
    private final LocalDate today;
    private final Flaws flaws;

    ThingReader(Order order, LocalDate today, Flaws flaws) {
        this.order = order;
        this.today = today;
        this.flaws = flaws;
    }

    /** A row of a file as its sender wrote it, in either format. */
    record Row(int number, String id, String schema, String category, String child, Map<String, List<String>> properties) {
    }

    /** Reads the thing that a row describes. The result of a flawed row is empty, and the flaws of the row are recorded. */
    Optional<ContributedEntity> read(Row row) {
        var wrong = new ArrayList<Runnable>();
        var schema = Schema.find(row.schema()).orElse(null);
        if (row.id() == null || !ID.matcher(row.id()).matches()) {
            wrong.add(() -> flaws.add(row.number(), "id", said("must be letters, digits or one of . _ : / -, at most 100")));
        }
        if (schema == null) {
            wrong.add(() -> flaws.add(row.number(), "schema", unknown(row.schema())));
        } else if (!order.data().contains(schema.data())) {
            wrong.add(() -> flaws.add(row.number(), "schema",
                    said("tells of {category}, which the file does not take", schema.data())));
        }
        var category = category(row, schema, wrong);
        var properties = properties(row, schema, wrong);
        if (schema == Schema.MIGRANTS) {
            MigrantCount.check(properties, (property, reason) -> wrong.add(() -> flaws.add(row.number(), property, reason)));
        }
        var child = schema == Schema.PERSON && isChild(row, properties, wrong);
        wrong.forEach(Runnable::run);
        return wrong.isEmpty() ? Optional.of(new ContributedEntity(row.id(), schema, category, child, properties)) : Optional.empty();
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
                    said("must be one of {codes}", Said.Coded.all(order.persons()))));
        }
        return category;
    }

    /**
     * Returns the reason against an unknown schema. It names the nearest schema or a few examples: nobody reads a list of twenty-five
     * names.
     */
    private static Said unknown(String schema) {
        return UnknownFields.nearest(schema == null ? "" : schema, Schema.codes())
                .map(near -> said("is nothing that a file may hold; the nearest is {schema}", near))
                .orElseGet(() -> said("must be what a file may hold, such as {schemata}", SUCH));
    }

    private Map<String, List<String>> properties(Row row, Schema schema, List<Runnable> wrong) {
        var read = new LinkedHashMap<String, List<String>>();
        row.properties().forEach((name, values) -> {
            var unfit = unfit(values);
            if (!PROPERTY.matcher(name).matches()) {
                wrong.add(() -> flaws.add(row.number(), "properties", said("must be called by letters and digits, a letter first, 40 at "
                        + "most, as in FollowTheMoney")));
            } else if (unfit != null) {
                wrong.add(() -> flaws.add(row.number(), name, unfit));
            } else if (!values.isEmpty()) {
                read.put(name, values.stream().map(value -> name.equals(BORN) ? day(value) : value).distinct().toList());
            }
        });
        if (texts(read).count() > MOST_TEXTS || texts(read).mapToInt(String::length).sum() > MOST_CHARACTERS) {
            wrong.add(() -> flaws.add(row.number(), "properties",
                    said("may have {most} texts and {characters} characters in a row at most", MOST_TEXTS, MOST_CHARACTERS)));
        }
        if (schema != null && row.id() != null) {
            schema.naming().stream().filter(name -> !name.equals(Schema.LOCATION) && read.getOrDefault(name, List.of()).contains(row.id()))
                    .forEach(name -> wrong.add(() -> flaws.add(row.number(), name, said("names itself"))));
        }
        if (schema != null && schema.isLink()) {
            Stream.of(schema.from(), schema.to()).filter(ends -> named(read, ends) == 0)
                    .forEach(ends -> wrong.add(() -> flaws.add(row.number(), ends.get(0), said("must name what it links"))));
            var from = values(read, schema.from()).collect(Collectors.toSet());
            if (from.size() == 1 && from.equals(values(read, schema.to()).collect(Collectors.toSet()))) {
                wrong.add(() -> flaws.add(row.number(), schema.to().get(0), said("names the same as the other end")));
            }
            if (named(read, schema.from()) * named(read, schema.to()) > MOST_LINKS) {
                wrong.add(() -> flaws.add(row.number(), schema.to().get(0), said("makes more than {most} links in one row", MOST_LINKS)));
            }
        }
        return read;
    }

    /** Returns what is wrong with the values of a property, or null if nothing is. */
    private static Said unfit(List<String> values) {
        if (values.size() > MOST_VALUES) {
            return said("may have {most} values at most", MOST_VALUES);
        }
        if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
            return said("is longer than {most} characters", LONGEST);
        }
        if (values.contains("")) {
            return said("holds another entity where a text belongs: give that a row of its own, and name it here by its id");
        }
        return values.stream().allMatch(value -> TEXT.matcher(value).matches() && !UnseenSigns.isIn(value)) ? null
                : said("holds a sign that is no text, such as a control character");
    }

    /** Removes the time of day, which some suppliers write after every date. */
    private static String day(String date) {
        return TIME.matcher(date).replaceFirst("");
    }

    private static Stream<String> texts(Map<String, List<String>> properties) {
        return properties.values().stream().flatMap(List::stream);
    }

    private static Stream<String> values(Map<String, List<String>> properties, List<String> of) {
        return of.stream().flatMap(property -> properties.getOrDefault(property, List.of()).stream());
    }

    private static int named(Map<String, List<String>> properties, List<String> ends) {
        return (int) values(properties, ends).count();
    }

    /** Whether the row marks the person as a child, or a date of birth allows that the person is under 18 today. */
    private boolean isChild(Row row, Map<String, List<String>> properties, List<Runnable> wrong) {
        var marked = row.child() == null ? "" : row.child().strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(marked) && !NO.contains(marked)) {
            wrong.add(() -> flaws.add(row.number(), "child", said("must be true or false")));
        }
        var born = properties.getOrDefault(BORN, List.of()).stream().map(PartialDate::parse).toList();
        if (born.stream().anyMatch(Optional::isEmpty)) {
            wrong.add(() -> flaws.add(row.number(), BORN, said("must be a date, such as 2027-05-10")));
        }
        return YES.contains(marked)
                || born.stream().flatMap(Optional::stream).anyMatch(date -> today.minusYears(GROWN_UP).isBefore(date.latest()));
    }
}
