package org.cordon.analysis.file.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.analysis.file.identity.DescribedThings.OwnFile;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Counts the work that is no task in the files of an analyst: the pairs to judge, and the persons in quarantine. Only what the analyst sees
 * counts.
 */
@Component
public class OwnFileQueries {

    private final IdentityReader reader;
    private final IdentityQueries identities;
    private final CurrentCaller caller;

    OwnFileQueries(IdentityReader reader, IdentityQueries identities, CurrentCaller caller) {
        this.reader = reader;
        this.identities = identities;
        this.caller = caller;
    }

    /**
     * The work in one file.
     *
     * @param pairs   the number of pairs of things that need a judgement; absent as long as the things are being compared
     * @param persons the number of persons in quarantine whom the caller can categorise, or whose category the caller can confirm
     * @param eraseAt the time at which the first of these persons is erased; absent without any
     */
    @JsonInclude(Include.NON_NULL)
    public record FileWork(String file, Integer pairs, int persons, Instant eraseAt) {

        private boolean isNone() {
            return persons == 0 && pairs != null && pairs == 0;
        }
    }

    /**
     * Returns the caller's files in which work waits, in the order of their references. Empty for everybody but analysts, for whom nothing
     * is read.
     */
    public Optional<List<FileWork>> waiting() {
        return caller.get().isAnalyst() ? Optional.of(work(reader.own())) : Optional.empty();
    }

    /**
     * Returns the work in one file.
     *
     * @throws Refusal if the caller may not judge there, as for the pairs themselves
     */
    public FileWork in(String file) {
        reader.requireAnalyst(file);
        return work(reader.own().stream().filter(one -> one.file().equals(file)).toList()).stream().findFirst()
                .orElseGet(() -> new FileWork(file, 0, 0, null));
    }

    private List<FileWork> work(List<OwnFile> own) {
        var compared = compared(own);
        var judged = compared.isEmpty() ? Map.<String, List<Judgement>>of() : reader.standing(compared.keySet());
        return own.stream().map(file -> new FileWork(file.file(), Optional.ofNullable(compared.get(file.file()))
                        .map(candidates -> IdentityQueries.open(candidates,
                                JudgedIdentities.of(judged.getOrDefault(file.file(), List.of()))).size())
                        .orElse(null), file.persons(), file.eraseAt()))
                .filter(work -> !work.isNone()).toList();
    }

    /**
     * Returns the results of the comparisons that are done. Stops at the first file whose comparison takes longer, so that a reader waits
     * for one comparison at most and does not fill the queue.
     */
    private Map<String, Candidates> compared(List<OwnFile> own) {
        var compared = new LinkedHashMap<String, Candidates>();
        for (var file : own) {
            var candidates = identities.computed(file.file(), file.print()).result();
            if (candidates == null) {
                return compared;
            }
            compared.put(file.file(), candidates);
        }
        return compared;
    }
}
