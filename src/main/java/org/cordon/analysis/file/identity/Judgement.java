package org.cordon.analysis.file.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A judgement of an analyst on two things.
 *
 * @param one     the lower of the two ids
 * @param reason  the reason in the analyst's words; may be null for the verdicts unsure and taken back
 * @param by      the analyst's account
 * @param endedAt the time at which another judgement replaced this one; null while this one stands
 */
@JsonInclude(Include.NON_NULL)
public record Judgement(@JsonIgnore UUID one, @JsonIgnore UUID other, Verdict verdict, String reason, String by, Instant at,
        Instant endedAt) {

    boolean says(Verdict posted, String why) {
        return verdict == posted && Objects.equals(reason, why);
    }
}
