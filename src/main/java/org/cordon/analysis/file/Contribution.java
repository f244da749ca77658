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
 * What a country has contributed to a file.
 *
 * @param own         whether it was the reader's country
 * @param supplier    the code of that country
 * @param item        what it was taken from; absent of a file of entities
 * @param origin      where its supplier has it from; absent once nothing is left of it
 * @param things      of so many things it told, links among them
 * @param waiting     so many persons wait in quarantine
 * @param returns     what became of it, of the reader's country's own alone
 */
@JsonInclude(Include.NON_NULL)
public record Contribution(String reference, String file, boolean own, String supplier, String item, String origin, Instant contributedAt,
        int things, int waiting, Instant withdrawnAt, HandlingCode handlingCode, SourceEvaluation sourceEvaluation,
        Integer informationEvaluation, List<Return> returns) implements PersonFile {

    /** What can become of one. */
    public enum ReturnKind {

        /** Judged to tell of the same as what another party has contributed. */
        MATCHED,
        /** Cited in a product that was disseminated. */
        CITED,
        /** Whom it tells of was put forward in an operation. */
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

    /** The same, and what became of it. */
    public Contribution returning(List<Return> became) {
        return new Contribution(reference, file, own, supplier, item, origin, contributedAt, things, waiting, withdrawnAt, handlingCode,
                sourceEvaluation, informationEvaluation, became);
    }
}
