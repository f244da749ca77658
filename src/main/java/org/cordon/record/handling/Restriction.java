package org.cordon.record.handling;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The parties that may not see an item, or the only parties that may see it.
 *
 * @param parties  groups: {@code ncb-IT}, {@code partner-EUROPOL}, and {@code coordinator} for the General Secretariat
 * @param released groups that may see the item and use it freely, because the supplier released it to them; for these groups nothing else
 *                 holds
 * @param ends     the times at which releases end, by group; releases without an end are left out
 */
public record Restriction(Kind kind, List<String> parties, List<String> released, Map<String, Instant> ends) {

    /** The role of the named parties: they may not see the item, or only they may see it. */
    public enum Kind { NOT_FOR, ONLY_FOR }

    static final Restriction NONE = new Restriction(null, List.of());

    public Restriction {
        parties = parties.stream().distinct().sorted().toList();
        released = released.stream().distinct().sorted().toList();
        ends = Collections.unmodifiableMap(new TreeMap<>(ends));
    }

    Restriction(Kind kind, List<String> parties) {
        this(kind, parties, List.of(), Map.of());
    }

    /**
     * Returns a restriction that excludes all parties that any of these restrictions excludes. The supplier is never excluded, and the
     * result has no releases.
     */
    static Restriction ofAll(String supplier, List<Restriction> those) {
        var shutOut = those.stream().filter(one -> one.kind == Kind.NOT_FOR).flatMap(one -> one.parties.stream())
                .filter(party -> !party.equals(supplier)).toList();
        var letIn = those.stream().filter(one -> one.kind == Kind.ONLY_FOR).map(Restriction::parties).toList();
        if (letIn.isEmpty()) {
            return shutOut.isEmpty() ? NONE : new Restriction(Kind.NOT_FOR, shutOut);
        }
        return new Restriction(Kind.ONLY_FOR, Stream.concat(Stream.of(supplier), letIn.get(0).stream()
                .filter(party -> !shutOut.contains(party) && letIn.stream().allMatch(all -> all.contains(party)))).toList());
    }

    /** Whether this restriction hides the item from a party; to be asked only for parties other than the supplier. */
    public boolean excludes(String party) {
        return !released.contains(party)
                && (kind == Kind.NOT_FOR && parties.contains(party) || kind == Kind.ONLY_FOR && !parties.contains(party));
    }

    /** Returns this restriction with releases to exactly these parties, some of them until a time. */
    Restriction releasedTo(List<String> those, Map<String, Instant> until) {
        return new Restriction(kind, parties, those, until);
    }

    /** Returns this restriction with a release to one more party. */
    Restriction releasedTo(String party) {
        return releasedTo(Stream.concat(released.stream(), Stream.of(party)).toList(), endsOfOthers(party));
    }

    /** Returns this restriction with a release to one more party until a time. */
    Restriction releasedTo(String party, Instant until) {
        var all = new TreeMap<>(ends);
        all.put(party, until);
        return releasedTo(Stream.concat(released.stream(), Stream.of(party)).toList(), all);
    }

    /** Returns this restriction without the release to a party. */
    Restriction takenBackFrom(String party) {
        return releasedTo(released.stream().filter(other -> !other.equals(party)).toList(), endsOfOthers(party));
    }

    private Map<String, Instant> endsOfOthers(String party) {
        var others = new TreeMap<>(ends);
        others.remove(party);
        return others;
    }

    /** Whether this restriction gives any party more than the other restriction does: sight, free use, or a release that lasts longer. */
    boolean letsInMoreThan(Restriction other) {
        if (!Set.copyOf(other.released).containsAll(released) || released.stream().anyMatch(party -> endsLater(party, other))) {
            return true;
        }
        if (other.kind == null) {
            return false;
        }
        if (other.kind == Kind.NOT_FOR) {
            return other.parties.stream().anyMatch(party -> other.excludes(party) && !excludes(party));
        }
        return kind != Kind.ONLY_FOR || parties.stream().anyMatch(other::excludes);
    }

    private boolean endsLater(String party, Restriction other) {
        var before = other.ends.get(party);
        return before != null && (ends.get(party) == null || ends.get(party).isAfter(before));
    }
}
