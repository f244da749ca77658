package org.cordon.roundup.nomination.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.file.AskedFile;
import org.cordon.roundup.nomination.file.CorrectionFile;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.cordon.roundup.nomination.file.ReadResult;
import org.cordon.roundup.nomination.file.RowFlaw;
import org.cordon.roundup.participation.ParticipationService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the files and single persons that countries nominate. */
@Service
@Transactional
public class NominationService {

    private final NominationPeriod period;
    private final NominatedRows rows;
    private final NewNominations created;
    private final ParticipationService participations;
    private final CurrentCaller caller;

    NominationService(NominationPeriod period, NominatedRows rows, NewNominations created, ParticipationService participations,
            CurrentCaller caller) {
        this.period = period;
        this.rows = rows;
        this.created = created;
        this.participations = participations;
        this.caller = caller;
    }

    /**
     * Requires that the caller's country may nominate now. The controller calls this method before it reads a file.
     *
     * @throws Refusal not found if the country was not invited, conflict if the country does not take part or still owes confirmations, or
     * if nominations are closed
     */
    @Transactional(readOnly = true)
    public void requireOpen(String operation) {
        period.requireOpen(operation);
    }

    /** Reads a file and nominates the persons in its acceptable rows. */
    public Upload upload(String operation, byte[] content, String contentType) {
        requireOpen(operation);
        return upload(operation, NoticeReader.read(content, contentType));
    }

    /**
     * Nominates the persons in the acceptable rows of a file, and returns the result of every row.
     *
     * @throws Refusal as {@link #requireOpen(String)}
     */
    public Upload upload(String operationReference, ReadResult file) {
        var participation = period.lockOwn(operationReference);
        // The process takes the same lock when it collects nominations. A file that comes later is refused, or goes to another screening.
        var operation = period.requireOpen(operationReference);
        var country = participation.country();
        var told = new ArrayList<Upload.Row>();
        var nominated = new ArrayList<Nomination>();
        for (var judged : rows.judge(operation, country, file)) {
            var row = judged.row();
            if (judged.isAcceptable()) {
                var nomination = created.nominate(operation, country, row.notice(), judged.missing());
                told.add(Upload.Row.accepted(row.number(), nomination));
                nominated.add(nomination);
            } else {
                told.add(Upload.Row.refused(row.number(), row.notice().entityId(), judged.reasons()));
            }
        }
        if (!nominated.isEmpty()) {
            created.tell(nominated);
            participations.nominationsAdded(participation.reference());
        }
        return new Upload(nominated.size(), told.size() - nominated.size(), told, null);
    }

    /**
     * Returns what would become of each row of a file, and the questions that the sender of the file has to answer first. Nothing is
     * nominated.
     *
     * @throws Refusal as {@link #requireOpen(String)}
     */
    @Transactional(readOnly = true)
    public Upload check(String operation, AskedFile file) {
        var told = judge(operation, file.file()).stream()
                .map(judged -> judged.isAcceptable()
                        ? Upload.Row.acceptable(judged.row().number(), judged.row().notice().entityId(),
                                NewNominations.reasons(judged.missing()))
                        : Upload.Row.refused(judged.row().number(), judged.row().notice().entityId(), judged.reasons())).toList();
        var acceptable = (int) told.stream().filter(row -> row.status() == Upload.Status.ACCEPTED).count();
        return new Upload(acceptable, told.size() - acceptable, told, file.isAsked() ? file : null);
    }

    /**
     * Returns the rows of a file that the country has not nominated in exactly this form. The country can correct these rows and give them
     * in again. A row that would be accepted now carries a remark that says so. Nothing is nominated.
     *
     * @param language the language of the reasons
     * @throws Refusal as {@link #requireOpen(String)}
     */
    @Transactional(readOnly = true)
    public CorrectionFile corrections(String operation, ReadResult file, Locale language) {
        var toCorrect = new LinkedHashMap<Integer, List<Reason>>();
        var all = judge(operation, file);
        var nominated = rows.nominatedAsTheyStand(caller.get().requireCountry(), all);
        for (var judged : all) {
            if (!nominated.contains(judged.row().number())) {
                toCorrect.put(judged.row().number(),
                        judged.isAcceptable() ? List.of(RowFlaw.ACCEPTABLE_NOW.at("row")) : judged.reasons());
            }
        }
        return CorrectionFile.of(file, toCorrect, language);
    }

    private List<NominatedRows.Judged> judge(String operation, ReadResult file) {
        return rows.judge(period.requireOpen(operation), caller.get().requireCountry(), file);
    }
}
