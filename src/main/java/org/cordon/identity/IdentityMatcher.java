package org.cordon.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Compares who two persons are said to be: by their names first, then by what else is known of both. What is unknown says nothing. */
public final class IdentityMatcher {

    /** Somebody has his document under another name; to ask is right, whatever the names. */
    private static final double SAME_DOCUMENT = 0.9;
    /** How much of the doubt that the names leave is left by the same whole day. */
    private static final double SAME_DAY = 0.5;
    /** A year is often off by one where ages or other calendars were reckoned with. */
    private static final double NEXT_YEAR = 0.9;
    private static final double OTHER_YEAR = 0.6;
    /** Two may be held, or a false one be claimed. */
    private static final double OTHER_NATIONALITY = 0.97;

    private IdentityMatcher() {
    }

    /** Whose order does not matter. */
    public static Likeness compare(Identity one, Identity other) {
        var names = names(one, other);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(names.reasons());
        var score = names.score();
        if (one.born().isPresent() && other.born().isPresent()) {
            score = born(one.born().get(), other.born().get(), score, reasons);
        }
        if (!one.nationalities().isEmpty() && !other.nationalities().isEmpty()) {
            var shared = !Collections.disjoint(one.nationalities(), other.nationalities());
            reasons.add(shared ? Reason.SAME_NATIONALITY : Reason.OTHER_NATIONALITY);
            score *= shared ? 1 : OTHER_NATIONALITY;
        }
        if (!Collections.disjoint(one.documents(), other.documents())) {
            reasons.add(Reason.SAME_DOCUMENT);
            score = Math.max(score, SAME_DOCUMENT);
        }
        return new Likeness(score, Collections.unmodifiableSet(reasons));
    }

    private static Likeness names(Identity one, Identity other) {
        var first = NameMatcher.compare(one.names().get(0), other.names().get(0));
        var best = first;
        for (var name : one.names()) {
            for (var alias : other.names()) {
                var likeness = NameMatcher.compare(name, alias);
                if (likeness.isBetterThan(best)) {
                    best = likeness;
                }
            }
        }
        if (best == first) {
            return first;
        }
        var reasons = EnumSet.of(Reason.BY_ALIAS);
        reasons.addAll(best.reasons());
        return new Likeness(best.score(), reasons);
    }

    private static double born(PartialDate one, PartialDate other, double score, Set<Reason> reasons) {
        if (one.year() != other.year()) {
            reasons.add(Reason.BORN_APART);
            return score * (Math.abs(one.year() - other.year()) == 1 ? NEXT_YEAR : OTHER_YEAR);
        }
        if (one.equals(other) && one.day() != 0) {
            reasons.add(Reason.BORN_SAME_DAY);
            return 1 - (1 - score) * SAME_DAY;
        }
        reasons.add(agree(one.month(), other.month()) && agree(one.day(), other.day()) ? Reason.BORN_ALIKE
                : one.month() == other.day() && one.day() == other.month() ? Reason.BORN_SWAPPED : Reason.BORN_SAME_YEAR);
        return score;
    }

    private static boolean agree(int one, int other) {
        return one == other || one == 0 || other == 0;
    }
}
