package org.cordon.analysis.file.identity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.FileEntities.Said;
import org.cordon.kernel.identity.Identity;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.kernel.identity.WrittenName;

/**
 * The statements in contributions that help to recognise one thing.
 *
 * @param caption the label of the thing in lists; used as the name if the thing has no name
 * @param said    the statements on the thing, in the order of their properties
 * @param numbers the numbers of documents that name the thing as their holder
 */
record EntityDescription(UUID id, String contribution, EntityKind kind, String caption, List<Said> said, List<String> numbers) {

    private static final List<String> NAMES = List.of("name", "alias", "previousName", "weakAlias");
    private static final List<String> PARTS = List.of("firstName", "secondName", "middleName", "fatherName", "lastName");
    private static final List<String> NATIONALITIES = List.of("nationality", "citizenship", "country", "jurisdiction", "flag");
    private static final List<String> NUMBERS = List.of("passportNumber", "idNumber", "number", "registrationNumber", "taxNumber",
            "imoNumber", "mmsi", "vin", "accountNumber", "iban");
    /** Properties that identify a thing as a number does, but need not hold a digit. */
    private static final List<String> SIGNS = List.of("callSign", "email", "username");
    private static final String TELEPHONE = "phone";
    private static final int MOST_NAMES = 10;
    /** The fewest letters and digits of a number; shorter numbers fit too many things. */
    private static final int SHORTEST_NUMBER = 5;
    /**
     * The number of last digits that are compared in telephone numbers. These digits are the same with and without the code of the country.
     */
    private static final int SUBSCRIBER = 9;
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    /** The letters that some suppliers write before a ship's IMO number. */
    private static final Pattern IMO = Pattern.compile("(?iU)^IMO\\W*(?=\\d{7}$)");

    /** All properties that are read of a thing. */
    static final List<String> PROPERTIES = Stream.of(NAMES, PARTS, NATIONALITIES, NUMBERS, SIGNS, List.of("birthDate", TELEPHONE))
            .flatMap(List::stream).toList();

    /** Returns what is known of the thing in the form that the matcher compares. */
    Identity identity() {
        return new Identity(called().stream().map(WrittenName::of).toList(),
                values(List.of("birthDate")).map(PartialDate::parse).flatMap(Optional::stream).collect(Collectors.toSet()),
                values(NATIONALITIES).filter(code -> COUNTRY.matcher(code).matches()).map(code -> code.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                written().filter(number -> number.codePoints().filter(Character::isLetterOrDigit).count() >= SHORTEST_NUMBER)
                        .collect(Collectors.toSet()));
    }

    /**
     * Returns the names of the thing. If there is no full name, the parts of a name are put together. If there is no name at all, the
     * caption is used.
     */
    private List<String> called() {
        var names = kind.isNamed() ? values(NAMES).limit(MOST_NAMES).toList() : List.<String>of();
        var parts = kind.isNamed() && values(NAMES.subList(0, 1)).findFirst().isPresent() ? ""
                : values(PARTS).collect(Collectors.joining(" "));
        var called = Stream.concat(Stream.of(parts).filter(text -> !text.isEmpty()), names.stream()).toList();
        return called.isEmpty() ? List.of(caption) : called;
    }

    /**
     * Returns the numbers and signs that identify the thing. A number without any digit is left out: its supplier wrote words there, such
     * as a note that there is no number.
     */
    private Stream<String> written() {
        var numbered = Stream.concat(values(NUMBERS), numbers.stream()).filter(number -> number.codePoints().anyMatch(Character::isDigit))
                .map(number -> IMO.matcher(number).replaceFirst(""));
        return Stream.of(numbered, values(SIGNS), values(List.of(TELEPHONE)).map(EntityDescription::subscriber)).flatMap(all -> all);
    }

    private static String subscriber(String telephone) {
        var digits = telephone.codePoints().filter(Character::isDigit).mapToObj(sign -> String.valueOf(Character.digit(sign, 10)))
                .collect(Collectors.joining()).replaceFirst("^0+", "");
        return digits.substring(Math.max(0, digits.length() - SUBSCRIBER));
    }

    private Stream<String> values(List<String> properties) {
        return properties.stream().flatMap(property -> said.stream().filter(each -> Objects.equals(each.property(), property)))
                .map(Said::value);
    }
}
