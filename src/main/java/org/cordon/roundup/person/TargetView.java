package org.cordon.roundup.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.confirmation.Confirmation;
import org.cordon.roundup.nomination.NominationView;
import org.cordon.roundup.nomination.PersonView;
import org.cordon.roundup.pursuit.Suspension;
import org.cordon.roundup.pursuit.TargetState;

/**
 * A target as far as the reader may see it; hidden parts are left out.
 *
 * @param person      the person as described by the reader's own country, or else by the first country
 * @param nominations all descriptions that the reader may see
 * @param handling    the rules of each supplier for the use of the file; all of them apply
 * @param suspensions the acts of compliance with their reasons; only for compliance and the coordination
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetView(
        String reference, String operation, TargetState state, List<String> wanting, List<String> hosts, Boolean listed,
        Instant admittedAt, @JsonUnwrapped PersonView person, List<NominationView> nominations, List<Confirmed> confirmations,
        String endReason, List<Handlings.Kept> handling, List<Suspension> suspensions) implements PersonFile {

    @Override
    public Stream<String> shown() {
        return person == null && confirmations == null && endReason == null && suspensions == null ? Stream.empty() : Stream.of(reference);
    }

    /** A country's answer about the target. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Confirmed(String country, Confirmation.Role role, Confirmation.Answer answer, String investigator, String remark) {
    }
}
