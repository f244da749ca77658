package org.cordon.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.stream.Stream;
import org.cordon.caller.PersonFile;
import org.cordon.handling.HandlingCode;
import org.cordon.handling.SourceEvaluation;

/**
 * What a country has contributed to a file.
 *
 * @param own         whether it was the reader's country
 * @param supplier    the code of that country
 * @param item        what it was taken from; absent of a file of entities
 * @param origin      where its supplier has it from; absent once nothing is left of it
 * @param things      of so many things it told, links among them
 * @param waiting     so many persons wait in quarantine
 */
@JsonInclude(Include.NON_NULL)
public record Contribution(String reference, String file, boolean own, String supplier, String item, String origin, Instant contributedAt,
        int things, int waiting, Instant withdrawnAt, HandlingCode handlingCode, SourceEvaluation sourceEvaluation,
        Integer informationEvaluation) implements PersonFile {

    @Override
    public Stream<String> shown() {
        return Stream.of(reference);
    }
}
