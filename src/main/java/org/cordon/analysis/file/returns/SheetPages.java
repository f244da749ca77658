package org.cordon.analysis.file.returns;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.notification.CasePages;
import org.springframework.stereotype.Component;

/** Where the sheet of a month is read that a message names. */
@Component
class SheetPages implements CasePages {

    static final String PREFIX = "RETURNS-";

    private static final Pattern SHEET = Pattern.compile(PREFIX + "([0-9]{4}-[0-9]{2})");

    private final CurrentCaller caller;

    SheetPages(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public Optional<String> pageOf(String reference) {
        var sheet = SHEET.matcher(reference);
        return caller.get().country().isPresent() && sheet.matches() ? Optional.of("/analysis/returns?month=" + sheet.group(1))
                : Optional.empty();
    }
}
