package org.cordon.roundup.nomination.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.ScreeningMark;
import org.cordon.roundup.nomination.file.AskedFile;

/**
 * The result of giving in a file of nominations, row by row, or of checking the file beforehand.
 *
 * @param questions the questions that the sender has to answer before the file is given in; null if there are no questions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Upload(int accepted, int refused, List<Row> rows, AskedFile questions) {

    /**
     * The result for a row. {@link #ACCEPTED} means that the person of the row is nominated, or could be nominated if the file is only
     * checked.
     */
    public enum Status { ACCEPTED, REFUSED }

    /**
     * @param row     the number of the row in the file
     * @param missing what an accepted row lacks
     * @param marks   what the screening decision noticed about an accepted row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(int row, Status status, String reference, String entityId, List<Reason> missing, List<ScreeningMark> marks,
            List<Reason> reasons) {

        static Row accepted(int row, Nomination nomination) {
            return new Row(row, Status.ACCEPTED, nomination.reference(), nomination.entityId(), nomination.missing(),
                    nomination.marks(), null);
        }

        static Row acceptable(int row, String entityId, List<Reason> missing) {
            return new Row(row, Status.ACCEPTED, null, entityId, missing, null, null);
        }

        static Row refused(int row, String entityId, List<Reason> reasons) {
            return new Row(row, Status.REFUSED, null, entityId, null, null, reasons);
        }
    }
}
