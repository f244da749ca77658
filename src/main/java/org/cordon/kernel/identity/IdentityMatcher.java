package org.cordon.kernel.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares two descriptions of persons: first by their names, then by every other detail that both give. A detail that only one description
 * gives does not count.
 */
public final class IdentityMatcher {

    /** The least score of two descriptions with the same document: a person should look at them whatever the names. */
    private static final double SAME_NUMBER = 0.9;
    /** The factor by which the same full day of birth reduces the doubt that the names leave. */
    private static final double SAME_DAY = 0.5;
    /** The factor for neighbouring years of birth, a common error where years were computed from ages or other calendars. */
    private static final double NEXT_YEAR = 0.9;
    private static final double OTHER_YEAR = 0.6;
    /** The factor for different nationalities; it is near 1 because a person may hold two nationalities, or claim a false nationality. */
    private static final double OTHER_NATIONALITY = 0.97;

    private IdentityMatcher() {
    }

    /** Compares two descriptions; their order does not matter. */
    public static Likeness compare(Identity one, Identity other) {
        var names = names(one, other);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(names.reasons());
        var score = names.score();
        var born = born(one, other);
        if (born != null) {
            reasons.add(born.agreement);
            score = born.judged(score);
        }
        if (!one.nationalities().isEmpty() && !other.nationalities().isEmpty()) {
            var shared = !Collections.disjoint(one.nationalities(), other.nationalities());
            reasons.add(shared ? Reason.SAME_NATIONALITY : Reason.OTHER_NATIONALITY);
            score *= shared ? 1 : OTHER_NATIONALITY;
        }
        if (!Collections.disjoint(one.documents(), other.documents())) {
            reasons.add(Reason.SAME_NUMBER);
            score = Math.max(score, SAME_NUMBER);
        }
        return new Likeness(score, Collections.unmodifiableSet(reasons));
    }

    /** Returns the single findings behind {@link #compare}: first the findings about the most similar names, then all other findings. */
    public static List<Finding> findings(Identity one, Identity other) {
        var found = new ArrayList<Finding>();
        var names = closest(one, other);
        if (names.isByAlias) {
            found.add(new Finding(Reason.BY_ALIAS, names.one.written(), names.other.written()));
        }
        found.addAll(NameMatcher.findings(names.one, names.other));
        var born = born(one, other);
        if (born != null) {
            found.add(new Finding(born.agreement, born.one.toString(), born.other.toString()));
        }
        if (!one.nationalities().isEmpty() && !other.nationalities().isEmpty()) {
            var shared = shared(one.nationalities(), other.nationalities());
            found.add(shared.isEmpty() ? new Finding(Reason.OTHER_NATIONALITY, joined(one.nationalities()), joined(other.nationalities()))
                    : new Finding(Reason.SAME_NATIONALITY, joined(shared), joined(shared)));
        }
        var documents = shared(one.documents(), other.documents());
        if (!documents.isEmpty()) {
            found.add(new Finding(Reason.SAME_NUMBER, joined(documents), joined(documents)));
        }
        return found;
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared;
    }

    private static String joined(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Likeness names(Identity one, Identity other) {
        var names = closest(one, other);
        if (!names.isByAlias) {
            return names.likeness;
        }
        var reasons = EnumSet.of(Reason.BY_ALIAS);
        reasons.addAll(names.likeness.reasons());
        return new Likeness(names.likeness.score(), reasons);
    }

    private record Closest(WrittenName one, WrittenName other, Likeness likeness, boolean isByAlias) {
    }

    private static Closest closest(Identity one, Identity other) {
        Closest best = null;
        for (var name : one.names()) {
            for (var alias : other.names()) {
                var likeness = NameMatcher.compare(name, alias);
                if (best == null || likeness.isBetterThan(best.likeness)) {
                    best = new Closest(name, alias, likeness, best != null);
                }
            }
        }
        return best;
    }

    /** Two dates of birth and how they agree. */
    private record Born(PartialDate one, PartialDate other, Reason agreement) {

        double judged(double score) {
            return switch (agreement) {
                case BORN_APART -> score * (apart() == 1 ? NEXT_YEAR : OTHER_YEAR);
                case BORN_SAME_DAY -> 1 - (1 - score) * SAME_DAY;
                default -> score;
            };
        }

        int apart() {
            return Math.abs(one.year() - other.year());
        }

        boolean isNearer(Born that) {
            return agreement == that.agreement ? apart() < that.apart() : agreement.compareTo(that.agreement) < 0;
        }
    }

    /** Returns the two dates, one of each description, that agree best; null if either description has no date. */
    private static Born born(Identity one, Identity other) {
        Born nearest = null;
        for (var date : one.born()) {
            for (var that : other.born()) {
                var born = new Born(date, that, agreement(date, that));
                nearest = nearest == null || born.isNearer(nearest) ? born : nearest;
            }
        }
        return nearest;
    }

    private static Reason agreement(PartialDate one, PartialDate other) {
        if (one.year() != other.year()) {
            return Reason.BORN_APART;
        }
        if (one.equals(other) && one.day() != 0) {
            return Reason.BORN_SAME_DAY;
        }
        return agree(one.month(), other.month()) && agree(one.day(), other.day()) ? Reason.BORN_ALIKE
                : one.month() == other.day() && one.day() == other.month() ? Reason.BORN_SWAPPED : Reason.BORN_SAME_YEAR;
    }

    private static boolean agree(int one, int other) {
        return one == other || one == 0 || other == 0;
    }
}
