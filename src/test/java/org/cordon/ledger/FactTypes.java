package org.cordon.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The kinds of facts by name, for tests outside of the ledger. */
public final class FactTypes {

    private FactTypes() {
    }

    public static List<String> ofTheOperation() {
        return names(FactType::isOfTheOperation);
    }

    public static List<String> ofTheScreening() {
        return names(FactType::isOfTheScreening);
    }

    private static List<String> names(Predicate<FactType> which) {
        return Arrays.stream(FactType.values()).filter(which).map(Enum::name).toList();
    }
}
