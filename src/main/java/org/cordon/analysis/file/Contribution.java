package org.cordon.analysis.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.record.handling.HandlingCode;
import org.cordon.record.handling.SourceEvaluation;

/**
 * A contribution of a country to an analysis file.
 *
 * @param own      whether the reader's country made the contribution
 * @param supplier the code of the country that made the contribution
 * @param item     the item from which the contribution was taken; absent for a file of entities
 * @param origin   the source from which the supplier has the data; absent once the contribution is taken back or erased
 * @param things   the number of things in the contribution, including links
 * @param waiting  the number of persons in the contribution who wait in quarantine
 * @param returns  the returns of the contribution; only given if the reader's country made it
 */
@JsonInclude(Include.NON_NULL)
public record Contribution(String reference, String file, boolean own, String supplier, String item, String origin, Instant contributedAt,
        int things, int waiting, Instant withdrawnAt, HandlingCode handlingCode, SourceEvaluation sourceEvaluation,
        Integer informationEvaluation, List<Return> returns) implements PersonFile {

    /** The kinds of returns of a contribution. */
    public enum ReturnKind {

        /** An analyst judged that a thing of the contribution is the same as a thing that another party contributed. */
        MATCHED,
        /** A disseminated product cites the contribution. */
        CITED,
        /** A person in the contribution was put forward in an operation. */
        NOMINATED,
        LOCATED,
        ARRESTED
    }

    /** @param at the time at which the return was recorded */
    public record Return(ReturnKind kind, Instant at) {
    }

    @Override
    public Stream<String> shown() {
        return Stream.of(reference);
    }

    /** Returns a copy of the contribution that holds these returns. */
    public Contribution returning(List<Return> became) {
        return new Contribution(reference, file, own, supplier, item, origin, contributedAt, things, waiting, withdrawnAt, handlingCode,
                sourceEvaluation, informationEvaluation, became);
    }
}
