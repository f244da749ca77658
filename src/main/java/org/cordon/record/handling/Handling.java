package org.cordon.record.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cordon.kernel.caller.Roles;

/**
 * The rules that the supplier of an item has laid down for the use of the item.
 *
 * @param source      how reliable the source is, or null
 * @param information how well the information is established, 1 (not in doubt) to 4 (not known and not corroborated), or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Handling(@JsonProperty("handlingCode") HandlingCode code, @JsonProperty("sourceEvaluation") SourceEvaluation source,
        @JsonProperty("informationEvaluation") Integer information, @JsonIgnore Restriction restriction) {

    /** The handling for police use, without a restriction. */
    public static final Handling NONE = new Handling(HandlingCode.H0, null, null, Restriction.NONE);

    /**
     * Returns the handling of something that is built from several items. A party excluded from one of the items does not see the result,
     * and the result is released to nobody.
     *
     * @param supplier the country that supplies the result
     */
    public static Handling ofAll(String supplier, List<Handling> those) {
        var code = those.stream().map(Handling::code).max(Comparator.naturalOrder()).orElse(HandlingCode.H0);
        var only = those.size() == 1 ? those.get(0) : NONE;
        return new Handling(code, only.source, only.information,
                Restriction.ofAll(Roles.bureau(supplier), those.stream().map(Handling::restriction).toList()));
    }

    /** Returns the codes of the parties that may not see the item. */
    @JsonProperty
    public List<String> notFor() {
        return codes(Restriction.Kind.NOT_FOR);
    }

    /** Returns the codes of the only parties that may see the item. */
    @JsonProperty
    public List<String> onlyFor() {
        return codes(Restriction.Kind.ONLY_FOR);
    }

    /** Returns the codes of the parties to which the supplier has released the whole item. */
    @JsonProperty
    public List<String> releasedTo() {
        return restriction.released().stream().map(Party::code).toList();
    }

    /** Returns the times at which releases end, by the code of the party. Releases without an end are left out. */
    @JsonProperty
    public Map<String, Instant> releasedUntil() {
        var ends = new TreeMap<String, Instant>();
        restriction.ends().forEach((party, end) -> ends.put(Party.code(party), end));
        return ends;
    }

    /** Whether the whole item is released to a party; the party is given by its group. */
    public boolean isReleasedTo(String party) {
        return restriction.released().contains(party);
    }

    /**
     * Returns this handling with a release of the whole item to one more party; for all other parties the handling stays as strict as
     * before.
     */
    public Handling releasedTo(String party) {
        return new Handling(code, source, information, restriction.releasedTo(party));
    }

    /** Returns this handling with a release to one more party until a time. */
    public Handling releasedTo(String party, Instant until) {
        return new Handling(code, source, information, restriction.releasedTo(party, until));
    }

    /** Returns this handling without the release to a party. */
    public Handling takenBackFrom(String party) {
        return new Handling(code, source, information, restriction.takenBackFrom(party));
    }

    private List<String> codes(Restriction.Kind kind) {
        return restriction.kind() == kind ? restriction.parties().stream().map(Party::code).toList() : List.of();
    }

    /** Whether this handling is in any way less strict than another: by a lower code, or because it gives a party more. */
    public boolean isLooserThan(Handling other) {
        return code.compareTo(other.code) < 0 || restriction.letsInMoreThan(other.restriction);
    }

    /** Whether this handling is less strict than another for one party. The result reveals nothing about other parties. */
    public boolean isLooserFor(String party, Handling other) {
        var isShutOut = restriction.excludes(party);
        return isShutOut == other.restriction.excludes(party) ? code.compareTo(other.code) < 0 : !isShutOut;
    }

    /** Whether this handling differs from another for a party: the party gains or loses sight of the item, or may use it differently. */
    public boolean isOtherFor(String party, Handling other) {
        return restriction.excludes(party) != other.restriction.excludes(party)
                || code != other.code || source != other.source || !Objects.equals(information, other.information);
    }
}
