package org.cordon.roundup.report;

import static org.cordon.kernel.shared.Said.said;

import java.util.List;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;

/** What officers choose from a list when they complete a task, refused field by field as reports are. */
public final class ChosenCode {

    private ChosenCode() {
    }

    /**
     * The constant of this name.
     *
     * @throws Refusal naming the field, if it is none of the codes
     */
    public static <E extends Enum<E>> E checked(String field, Class<E> codes, String code) {
        return EnumCodes.find(codes, code).orElseThrow(
                () -> refusal(field, said("must be one of {codes}", EnumCodes.of(codes)), said("Choose one of the codes")));
    }

    /** The refusal of one field, for a reason that follows on its name, beside a sentence that says what to do. */
    public static Refusal refusal(String field, Said reason, Said sentence) {
        return Refusal.invalid(said("{sentence}: {field} {reason}.", sentence, field, reason), List.of(new Reason(field, reason)));
    }
}
