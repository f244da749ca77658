package org.cordon.rooms.attachment.content.document;

import java.util.regex.Pattern;
import org.cordon.kernel.shared.Refusal;
import org.cordon.rooms.attachment.content.BadFile;

/** Chooses the refusal for a part that is not taken. Macros have a refusal of their own, because many documents hold macros. */
final class PackedPrograms {

    private static final Pattern PROGRAM = Pattern.compile(".*vba.*|Basic/.*|Scripts/.*|.*macro.*", Pattern.CASE_INSENSITIVE);

    private PackedPrograms() {
    }

    static Refusal refusal(String name) {
        return PROGRAM.matcher(name).matches() ? BadFile.macros() : BadFile.holdsMore(name);
    }
}
