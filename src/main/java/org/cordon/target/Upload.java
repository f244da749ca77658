package org.cordon.target;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cordon.shared.Refusal.Reason;
import org.cordon.target.notice.CorrectionFile;

/**
 * What became of a file of nominations, row by row.
 *
 * @param corrections the refused rows as a file to correct and send again, without those that are nominated already
 */
public record Upload(int accepted, int refused, List<Row> rows, @JsonIgnore CorrectionFile corrections) {

    /** What became of a row: nominated, or refused with the reasons. */
    public enum Status { ACCEPTED, REFUSED }

    /**
     * @param row     its number in the file
     * @param missing what an accepted one lacks
     * @param marks   what the screening decision noticed about an accepted one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(int row, Status status, String reference, String entityId, List<Reason> missing, List<Mark> marks,
            List<Reason> reasons) {

        static Row accepted(int row, Nomination nomination) {
            return new Row(row, Status.ACCEPTED, nomination.reference(), nomination.entityId(), nomination.missing(),
                    nomination.marks(), null);
        }

        static Row refused(int row, String entityId, List<Reason> reasons) {
            return new Row(row, Status.REFUSED, null, entityId, null, null, reasons);
        }
    }
}
