package org.cordon.analysis.file.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cordon.analysis.file.AnalysisFile;
import org.cordon.analysis.file.AnalysisFileFeature.AnalysisFileFact;
import org.cordon.analysis.file.AnalysisFileFeature.AnalysisFileMessage;
import org.cordon.analysis.file.AnalysisFiles;
import org.cordon.analysis.file.Contributions;
import org.cordon.analysis.file.FileMessages;
import org.cordon.analysis.file.FileState;
import org.cordon.analysis.file.process.ContributionWorkflow;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.model.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps that jobs take for an analysis file. Without a decision of compliance the file is not opened. Without a review it is closed and
 * in the end erased.
 */
@Service
@Transactional
public class FileCourse {

    /** The working days that compliance has to decide. */
    private static final int DAYS_TO_DECIDE = 10;
    private static final int DAYS_TO_REMINDER = 7;
    private static final Duration TIME_TO_REVIEW = Duration.ofDays(30);
    private static final Duration TIME_TO_ERASURE = Duration.ofDays(90);

    private final AnalysisFiles files;
    private final Contributions contributions;
    private final ContributionWorkflow quarantines;
    private final FileMessages messages;
    private final FileEvents events;
    private final List<FileEnding> endings;
    private final Clock clock;

    FileCourse(AnalysisFiles files, Contributions contributions, ContributionWorkflow quarantines, FileMessages messages, FileEvents events,
            List<FileEnding> endings, Clock clock) {
        this.files = files;
        this.contributions = contributions;
        this.quarantines = quarantines;
        this.messages = messages;
        this.events = events;
        this.endings = endings;
        this.clock = clock;
    }

    /** The time of the reminder, and the deadline of the answer. */
    public record Asked(Instant reminder, Instant deadline) {
    }

    /** Asks compliance whether a file is opened. */
    public Asked askForApproval(String reference) {
        var now = clock.instant();
        var asked = new Asked(WorkingDays.after(now, DAYS_TO_REMINDER), WorkingDays.after(now, DAYS_TO_DECIDE));
        files.askForApproval(reference, asked.deadline());
        messages.toCompliance(AnalysisFileMessage.ANALYSIS_FILE_ORDERED, reference, asked.deadline());
        return asked;
    }

    public void remindCompliance(String reference) {
        messages.toCompliance(AnalysisFileMessage.ANALYSIS_FILE_REMINDER, reference, locked(reference).decideBy());
    }

    /** Records that compliance did not decide in time: the file is not opened. */
    public void recordNotOpened(String reference) {
        if (locked(reference).state() == FileState.ORDERED) {
            files.decide(reference, FileState.NOT_OPENED, null, clock.instant());
        }
    }

    /**
     * Tells the coordination whether the file is opened.
     *
     * @return whether the file is open
     */
    public boolean tell(String reference) {
        var kind = switch (locked(reference).state()) {
            case REFUSED -> AnalysisFileMessage.ANALYSIS_FILE_REFUSED;
            case NOT_OPENED -> AnalysisFileMessage.ANALYSIS_FILE_NOT_OPENED;
            default -> AnalysisFileMessage.ANALYSIS_FILE_OPENED;
        };
        messages.toCoordination(kind, reference);
        return kind == AnalysisFileMessage.ANALYSIS_FILE_OPENED;
    }

    /** Returns the time of the next review, or of the end; empty if the end has come. */
    public Optional<Instant> plan(String reference) {
        return Optional.of(locked(reference)).filter(file -> clock.instant().isBefore(file.end())).map(AnalysisFile::next);
    }

    /** Asks the coordination whether a file goes on and returns the deadline; empty if the end of the file has come. */
    public Optional<Instant> askForReview(String reference) {
        return plan(reference).map(next -> ask(reference, FileState.OPEN, TIME_TO_REVIEW, AnalysisFileMessage.ANALYSIS_FILE_REVIEW));
    }

    /**
     * Closes a file that was not reviewed in time, so that it takes no more contributions.
     *
     * @return the time at which the file is erased
     */
    public Instant close(String reference) {
        events.record(AnalysisFileFact.ANALYSIS_FILE_CLOSED, reference);
        return ask(reference, FileState.CLOSED, TIME_TO_ERASURE, AnalysisFileMessage.ANALYSIS_FILE_CLOSED);
    }

    /** Erases a file except for its reference, its dates and its figures. Fails while a long contribution is being taken in. */
    public void erase(String reference) {
        files.lockToErase(reference);
        var now = clock.instant();
        endings.forEach(ending -> ending.erase(reference));
        var standing = contributions.standing(reference);
        contributions.erase(reference, now);
        standing.forEach(quarantines::nobodyWaits);
        files.erase(reference, now);
        events.record(AnalysisFileFact.ANALYSIS_FILE_ERASED, reference);
        messages.toCoordination(AnalysisFileMessage.ANALYSIS_FILE_ERASED, reference);
    }

    private Instant ask(String reference, FileState state, Duration time, MessageKind kind) {
        var end = locked(reference).end();
        var until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(time);
        var deadline = until.isBefore(end) ? until : end;
        files.askForReview(reference, state, deadline);
        messages.askCoordination(kind, reference, deadline);
        return deadline;
    }

    private AnalysisFile locked(String reference) {
        return files.lock(reference).orElseThrow(() -> new IllegalArgumentException("There is no analysis file " + reference));
    }
}
