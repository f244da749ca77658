package org.cordon.analysis.identity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.FileEntities.Said;
import org.cordon.identity.Identity;
import org.cordon.identity.PartialDate;
import org.cordon.identity.WrittenName;

/**
 * What contributions say of one thing by which it may be known again.
 *
 * @param caption what it is called, where it has no name
 * @param said    in the order of its properties
 * @param numbers of documents that name it as their holder
 */
record Described(UUID id, String contribution, Kind kind, String caption, List<Said> said, List<String> numbers) {

    private static final List<String> NAMES = List.of("name", "alias", "previousName", "weakAlias");
    private static final List<String> PARTS = List.of("firstName", "secondName", "middleName", "fatherName", "lastName");
    private static final List<String> NATIONALITIES = List.of("nationality", "citizenship", "country", "jurisdiction", "flag");
    private static final List<String> NUMBERS = List.of("passportNumber", "idNumber", "number", "registrationNumber", "taxNumber",
            "imoNumber", "mmsi", "callSign", "vin", "accountNumber", "iban", "email", "username");
    private static final String TELEPHONE = "phone";
    private static final int MOST_NAMES = 10;
    /** Shorter ones stand for too much. */
    private static final int SHORTEST_NUMBER = 5;
    /** The subscriber's part of a telephone's number, which stays the same with and without the code of the country. */
    private static final int SUBSCRIBER = 9;
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    /** All that is read of a thing. */
    static final List<String> PROPERTIES = Stream.of(NAMES, PARTS, NATIONALITIES, NUMBERS, List.of("birthDate", TELEPHONE))
            .flatMap(List::stream).toList();

    /** Who he is, or what it is, said to the matcher. */
    Identity identity() {
        var names = values(NAMES).limit(MOST_NAMES).toList();
        var called = !names.isEmpty() && kind.isNamed() ? names
                : List.of(Optional.of(values(PARTS).collect(Collectors.joining(" "))).filter(parts -> !parts.isEmpty()).orElse(caption));
        return new Identity(called.stream().map(WrittenName::of).toList(),
                values(List.of("birthDate")).map(PartialDate::parse).flatMap(Optional::stream).findFirst(),
                values(NATIONALITIES).filter(code -> COUNTRY.matcher(code).matches()).map(code -> code.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                Stream.of(values(NUMBERS), numbers.stream(), values(List.of(TELEPHONE)).map(Described::subscriber)).flatMap(all -> all)
                        .filter(number -> number.length() >= SHORTEST_NUMBER).collect(Collectors.toSet()));
    }

    private static String subscriber(String telephone) {
        var digits = telephone.replaceAll("\\D", "").replaceFirst("^0+", "");
        return digits.substring(Math.max(0, digits.length() - SUBSCRIBER));
    }

    private Stream<String> values(List<String> properties) {
        return properties.stream().flatMap(property -> said.stream().filter(each -> Objects.equals(each.property(), property)))
                .map(Said::value);
    }
}
