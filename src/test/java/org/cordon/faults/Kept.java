package org.cordon.faults;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the facts of successful acts with those in the ledger.
 *
 * @param told the facts of all acts that were answered with success
 * @param ledger the facts in the ledger, each as often as it is there
 */
record Kept(Set<String> told, Collection<String> ledger) {

    List<String> lost() {
        var times = times();
        return told.stream().filter(fact -> !times.containsKey(fact)).sorted().toList();
    }

    List<String> doubled() {
        return times().entrySet().stream().filter(fact -> fact.getValue() > 1).map(Map.Entry::getKey).sorted().toList();
    }

    /** The facts that are in the ledger although their act was refused or never answered. */
    List<String> untold() {
        return times().keySet().stream().filter(fact -> !told.contains(fact)).sorted().toList();
    }

    List<String> flaws() {
        return Stream.of(lost().stream().map("Lost: "::concat), doubled().stream().map("Doubled: "::concat),
                untold().stream().map("Nobody was told that it was done: "::concat)).flatMap(Function.identity()).toList();
    }

    private Map<String, Long> times() {
        return ledger.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
