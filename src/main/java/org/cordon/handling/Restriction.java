package org.cordon.handling;

import java.util.List;
import java.util.Set;

/**
 * Who may not see an item, or who alone may.
 *
 * @param parties groups: {@code ncb-IT}, {@code partner-EUROPOL}, and {@code coordinator} for the General Secretariat
 */
public record Restriction(Kind kind, List<String> parties) {

    /** What the named parties are: those that may not see it, or the only ones that may. */
    public enum Kind { NOT_FOR, ONLY_FOR }

    static final Restriction NONE = new Restriction(null, List.of());

    public Restriction {
        parties = parties.stream().distinct().sorted().toList();
    }

    /** Whether a party that is not the supplier may not see it. */
    public boolean excludes(String party) {
        return kind == Kind.NOT_FOR && parties.contains(party) || kind == Kind.ONLY_FOR && !parties.contains(party);
    }

    /** Whether somebody may see it by this restriction who may not by the other. */
    boolean letsInMoreThan(Restriction other) {
        if (other.kind == null) {
            return false;
        }
        if (other.kind == Kind.NOT_FOR) {
            return other.parties.stream().anyMatch(party -> !excludes(party));
        }
        return kind != Kind.ONLY_FOR || !Set.copyOf(other.parties).containsAll(parties);
    }
}
