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
 * What the supplier of an item has laid down about its use.
 *
 * @param source      how reliable the source is, or null
 * @param information how well the information is established, 1 (not in doubt) to 4 (not known and not corroborated), or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Handling(@JsonProperty("handlingCode") HandlingCode code, @JsonProperty("sourceEvaluation") SourceEvaluation source,
        @JsonProperty("informationEvaluation") Integer information, @JsonIgnore Restriction restriction) {

    /** Police use, and no restriction. */
    public static final Handling NONE = new Handling(HandlingCode.H0, null, null, Restriction.NONE);

    /**
     * What holds of what is told of these: whoever one of them shuts out does not see it, and it is released to nobody.
     *
     * @param supplier the country that tells it
     */
    public static Handling ofAll(String supplier, List<Handling> those) {
        var code = those.stream().map(Handling::code).max(Comparator.naturalOrder()).orElse(HandlingCode.H0);
        var only = those.size() == 1 ? those.get(0) : NONE;
        return new Handling(code, only.source, only.information,
                Restriction.ofAll(Roles.bureau(supplier), those.stream().map(Handling::restriction).toList()));
    }

    /** The codes of those that may not see it. */
    @JsonProperty
    public List<String> notFor() {
        return codes(Restriction.Kind.NOT_FOR);
    }

    /** The codes of the only ones that may see it. */
    @JsonProperty
    public List<String> onlyFor() {
        return codes(Restriction.Kind.ONLY_FOR);
    }

    /** The codes of those to which its supplier has released it whole. */
    @JsonProperty
    public List<String> releasedTo() {
        return restriction.released().stream().map(Party::code).toList();
    }

    /** When it is taken back from some of these, by their code. */
    @JsonProperty
    public Map<String, Instant> releasedUntil() {
        var ends = new TreeMap<String, Instant>();
        restriction.ends().forEach((party, end) -> ends.put(Party.code(party), end));
        return ends;
    }

    /** Whether it is released whole to a party, by its group. */
    public boolean isReleasedTo(String party) {
        return restriction.released().contains(party);
    }

    /** The same, released whole to one more party; for all others it stays as strict as it is. */
    public Handling releasedTo(String party) {
        return new Handling(code, source, information, restriction.releasedTo(party));
    }

    /** The same until a time. */
    public Handling releasedTo(String party, Instant until) {
        return new Handling(code, source, information, restriction.releasedTo(party, until));
    }

    /** The same, released no longer to a party. */
    public Handling takenBackFrom(String party) {
        return new Handling(code, source, information, restriction.takenBackFrom(party));
    }

    private List<String> codes(Restriction.Kind kind) {
        return restriction.kind() == kind ? restriction.parties().stream().map(Party::code).toList() : List.of();
    }

    /** Whether this is in any way less strict than another: a lower code, or somebody sees it who did not. */
    public boolean isLooserThan(Handling other) {
        return code.compareTo(other.code) < 0 || restriction.letsInMoreThan(other.restriction);
    }

    /** The same for one party alone: nobody is told by it whom else it lets in or shuts out. */
    public boolean isLooserFor(String party, Handling other) {
        var isShutOut = restriction.excludes(party);
        return isShutOut == other.restriction.excludes(party) ? code.compareTo(other.code) < 0 : !isShutOut;
    }

    /** Whether it is another one for a party: that may see the item now or no longer, or use it in another way. */
    public boolean isOtherFor(String party, Handling other) {
        return restriction.excludes(party) != other.restriction.excludes(party)
                || code != other.code || source != other.source || !Objects.equals(information, other.information);
    }
}
