package org.cordon.roundup.arrest.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.roundup.arrest.ArrestState;
import org.cordon.roundup.report.ReportChanges.Change;

/**
 * The answer of the reader's country about the identity of a person arrested.
 *
 * @param reference         the reference of the arrest
 * @param country           the country where the arrest was made
 * @param identityConfirmed whether the person arrested is the person sought
 * @param method            how the identity was established, if it was confirmed
 * @param text              in the country's own words; personal data
 * @param version           how many times the answer was corrected
 * @param mayCorrect        whether the answer can still be corrected
 * @param changes           the corrections of the answer, the first one first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GivenIdentity(String reference, String target, String country, ArrestState state, boolean identityConfirmed,
        IdentityMethod method,
        String text, int version, boolean mayCorrect, List<Change> changes) implements PersonFile {

    @Override
    public Stream<String> shown() {
        return Stream.of(reference);
    }
}
