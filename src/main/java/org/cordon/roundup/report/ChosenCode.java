package org.cordon.roundup.report;

import static org.cordon.kernel.shared.Said.said;

import java.util.List;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;

/** Reads codes that officers choose from a list when they complete a task. A refusal names the field, as refusals of reports do. */
public final class ChosenCode {

    private ChosenCode() {
    }

    /**
     * Returns the constant of this name.
     *
     * @throws Refusal naming the field, if the name is none of the codes
     */
    public static <E extends Enum<E>> E checked(String field, Class<E> codes, String code) {
        return EnumCodes.find(codes, code).orElseThrow(
                () -> refusal(field, said("must be one of {codes}", EnumCodes.of(codes)), said("Choose one of the codes")));
    }

    /**
     * Returns the refusal of one field.
     *
     * @param reason continues a sentence that begins with the name of the field
     * @param sentence tells the officer what to do
     */
    public static Refusal refusal(String field, Said reason, Said sentence) {
        return Refusal.invalid(said("{sentence}: {field} {reason}.", sentence, field, reason), List.of(new Reason(field, reason)));
    }
}
