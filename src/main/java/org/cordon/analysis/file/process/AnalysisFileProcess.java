package org.cordon.analysis.file.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Declares {@code analysis-file}, and the names in its model. */
@Component
final class AnalysisFileProcess implements ProcessDeclaration {

    static final String KEY = "analysis-file";

    @Override
    public String key() {
        return KEY;
    }

    /** The management must not learn that a file exists. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("order-file", Starter.COORDINATOR));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of(
                "startEvent_orderFile", Set.of(Inputs.FILE),
                "userTask_approveFile", Set.of(Inputs.APPROVAL),
                "userTask_reviewFile", Set.of(Inputs.FILE_REVIEW),
                "userTask_reviewClosedFile", Set.of(Inputs.FILE_REVIEW));
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_fileDecided",
                        time -> said("On {time} somebody decided whether the file is opened: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_approvalOverdue",
                        time -> said("The time to decide ended on {time}: the file is not opened.", time)),
                Map.entry("boundaryEvent_fileReviewed",
                        time -> said("On {time} somebody said whether the file goes on: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_closedFileReviewed",
                        time -> said("On {time} somebody said whether the file goes on: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_fileReviewOverdue",
                        time -> said("The time for the review ended on {time}: the file takes no more contributions. "
                                + "What there is to do stands in a new task.", time)),
                Map.entry("boundaryEvent_erasureDue",
                        time -> said("Nobody said by {time} whether the file goes on: it is erased.", time)));
    }

    static final class Messages {

        static final String FILE_DECIDED = "cordon.fileDecided";
        static final String FILE_REVIEWED = "cordon.fileReviewed";
    }

    /** The variables that the engine keeps. */
    static final class Variables {

        static final ProcessVariable<String> FILE_REFERENCE = ProcessVariable.string("fileReference");
        static final ProcessVariable<String> APPROVE_BY = ProcessVariable.string("approveBy");
        static final ProcessVariable<String> APPROVAL_REMINDER = ProcessVariable.string("approvalReminder");
        static final ProcessVariable<Boolean> FILE_OPENED = ProcessVariable.answer("fileOpened");
        static final ProcessVariable<Boolean> FILE_GOES_ON = ProcessVariable.answer("fileGoesOn");
        static final ProcessVariable<String> FILE_REVIEW_TIME = ProcessVariable.string("fileReviewTime");
        static final ProcessVariable<Boolean> FILE_REVIEW_DUE = ProcessVariable.answer("fileReviewDue");
        static final ProcessVariable<String> FILE_REVIEW_BY = ProcessVariable.string("fileReviewBy");
        static final ProcessVariable<String> ERASE_BY = ProcessVariable.string("eraseBy");
    }

    /** The fields that people post; listeners consume them, and the engine never keeps them. */
    static final class Inputs {

        static final String FILE = "file";
        static final String APPROVAL = "approval";
        static final String FILE_REVIEW = "fileReview";
    }
}
