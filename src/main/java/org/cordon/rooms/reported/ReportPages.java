package org.cordon.rooms.reported;

import java.util.Optional;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.notification.CasePages;
import org.springframework.stereotype.Component;

/** {@code /reports/<reference>}, for the country that made the report; whoever sees the person is led to his file before. */
@Component
class ReportPages implements CasePages {

    private final OperationReports reports;
    private final CurrentCaller caller;

    ReportPages(OperationReports reports, CurrentCaller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @Override
    public Optional<String> pageOf(String reference) {
        return caller.get().country().isPresent() && reports.find(reference).isPresent() ? Optional.of("/reports/" + reference)
                : Optional.empty();
    }
}
