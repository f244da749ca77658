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
 * @param own      whether the reader's country contributed it
 * @param supplier the code of the country that contributed it
 * @param item     the item that it was taken from; absent for a file of entities
 * @param origin   the source from which the supplier has it; absent once the contribution is taken back or erased
 * @param things   the number of things that it describes, including links
 * @param waiting  the number of its persons who wait in quarantine
 * @param returns  its returns; only for contributions of the reader's country
 */
@JsonInclude(Include.NON_NULL)
public record Contribution(String reference, String file, boolean own, String supplier, String item, String origin, Instant contributedAt,
        int things, int waiting, Instant withdrawnAt, HandlingCode handlingCode, SourceEvaluation sourceEvaluation,
        Integer informationEvaluation, List<Return> returns) implements PersonFile {

    /** The kinds of returns of a contribution. */
    public enum ReturnKind {

        /** An analyst judged that a thing of it is the same as a thing that another party contributed. */
        MATCHED,
        /** A product that was disseminated cites it. */
        CITED,
        /** A person in it was put forward in an operation. */
        NOMINATED,
        LOCATED,
        ARRESTED
    }

    /** @param at when it was recorded */
    public record Return(ReturnKind kind, Instant at) {
    }

    @Override
    public Stream<String> shown() {
        return Stream.of(reference);
    }

    /** Returns the contribution with its returns. */
    public Contribution returning(List<Return> became) {
        return new Contribution(reference, file, own, supplier, item, origin, contributedAt, things, waiting, withdrawnAt, handlingCode,
                sourceEvaluation, informationEvaluation, became);
    }
}
