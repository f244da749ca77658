package org.cordon.analysis.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.analysis.file.AnalysisFile.Order;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The analysis files as their reader sees them. */
@Component
@Transactional(readOnly = true)
public class FileQueries {

    private final AnalysisFiles files;
    private final VisibleFiles visible;
    private final CurrentCaller caller;

    FileQueries(AnalysisFiles files, VisibleFiles visible, CurrentCaller caller) {
        this.files = files;
        this.visible = visible;
        this.caller = caller;
    }

    /**
     * An analysis file, and what its reader may do with it.
     *
     * @param members       the accounts of the analysts who work in the file; absent if the reader may not see them
     * @param mayDecide     whether the reader can now decide about the opening of the file
     * @param mayReview     whether the reader can now review the file
     * @param mayStaff      whether the reader can now change the members of the file
     * @param mayContribute whether the reader's country can contribute to the file
     * @param mayJudge      whether the reader works in the file and can judge which of its things are the same
     */
    @JsonInclude(Include.NON_NULL)
    public record View(String reference, FileState state, @JsonUnwrapped Order order, List<String> members, Instant orderedAt,
            Instant decideBy, Instant decidedAt, String reason, LocalDate reviewOn, Instant reviewBy, LocalDate endsOn, Instant erasedAt,
            boolean mayDecide, boolean mayReview, boolean mayStaff, boolean mayContribute, boolean mayJudge) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.of(reference);
        }
    }

    /**
     * Returns a page of the files that the caller sees, in the order of their references.
     *
     * @param words words of the purpose, the scope or the reference of a file; null finds all files
     * @param after the reference of the last file already seen, or null
     */
    public List<View> all(String words, String after, int limit) {
        return files.page(words, after, limit).stream().map(this::view).toList();
    }

    /**
     * Returns one file.
     *
     * @throws Refusal not found, if the caller does not see it
     */
    public View one(String reference) {
        return view(visible.require(reference));
    }

    private View view(AnalysisFile file) {
        var who = caller.get();
        var members = files.members(file.reference());
        return new View(file.reference(), file.state(), file.order(), members.isEmpty() ? null : members, file.orderedAt(),
                file.decideBy(), file.decidedAt(), file.reason(), file.reviewOn(), file.reviewBy(), file.endsOn(), file.erasedAt(),
                who.isCompliance() && file.state() == FileState.ORDERED && file.decideBy() != null,
                who.isCoordinator() && file.reviewBy() != null,
                who.isCoordinator() && file.isRunning(),
                who.country().isPresent() && file.state() == FileState.OPEN,
                who.groups().contains(Roles.ANALYST) && members.contains(who.user()));
    }
}
