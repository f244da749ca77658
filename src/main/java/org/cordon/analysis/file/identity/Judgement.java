package org.cordon.analysis.file.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What was judged of two things.
 *
 * @param one     the lower of the two ids
 * @param reason  in the words of whoever judged; may be null where he is unsure or takes back
 * @param by      his account
 * @param endedAt when another one took its place; null while it stands
 */
@JsonInclude(Include.NON_NULL)
public record Judgement(@JsonIgnore UUID one, @JsonIgnore UUID other, Verdict verdict, String reason, String by, Instant at,
        Instant endedAt) {

    boolean says(Verdict posted, String why) {
        return verdict == posted && Objects.equals(reason, why);
    }
}
