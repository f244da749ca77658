package org.cordon.roundup.nomination.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.nomination.Mark;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.file.AskedFile;

/**
 * What became of a file of nominations, or would become of it, row by row.
 *
 * @param questions what has to be asked before it is given in; null where nothing has to be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Upload(int accepted, int refused, List<Row> rows, AskedFile questions) {

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

        static Row acceptable(int row, String entityId, List<Reason> missing) {
            return new Row(row, Status.ACCEPTED, null, entityId, missing, null, null);
        }

        static Row refused(int row, String entityId, List<Reason> reasons) {
            return new Row(row, Status.REFUSED, null, entityId, null, null, reasons);
        }
    }
}
