package org.cordon.handling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** The same, released whole to one more party; for all others it stays as strict as it is. */
    public Handling releasedTo(String party) {
        return new Handling(code, source, information, restriction.releasedTo(party));
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
}
