package org.cordon.analysis.file.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of things, each with its schemata. Only things of the same kind can be the same thing. Some kinds are compared by names, all
 * others by their numbers.
 */
enum EntityKind {

    PERSON(true, "Person"), ORGANISATION(true, "Organization", "Company"), VESSEL(true, "Vessel"), VEHICLE(false, "Vehicle"),
    ACCOUNT(false, "UserAccount"), BANK_ACCOUNT(false, "BankAccount"), DOCUMENT(false, "Passport", "Identification");

    private final boolean named;
    private final List<String> schemata;

    EntityKind(boolean named, String... schemata) {
        this.named = named;
        this.schemata = List.of(schemata);
    }

    boolean isNamed() {
        return named;
    }

    static Optional<EntityKind> of(String schema) {
        return Arrays.stream(values()).filter(kind -> kind.schemata.contains(schema)).findFirst();
    }

    static String[] allSchemata() {
        return Arrays.stream(values()).flatMap(kind -> kind.schemata.stream()).toArray(String[]::new);
    }
}
