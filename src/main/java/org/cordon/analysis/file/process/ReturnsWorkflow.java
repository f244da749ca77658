package org.cordon.analysis.file.process;

import java.time.Instant;
import org.cordon.analysis.file.process.ReturnSheetsProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts {@code return-sheets}, one instance for each country. */
@Component
public final class ReturnsWorkflow {

    private final Processes processes;

    ReturnsWorkflow(Processes processes) {
        this.processes = processes;
    }

    /**
     * A country has contributed; nothing happens if its sheets are awaited already.
     *
     * @param sheet when it is told of the first one
     */
    public void returnsAwaited(String country, Instant sheet) {
        if (processes.open(ReturnSheetsProcess.KEY, country).isEmpty()) {
            processes.start(ReturnSheetsProcess.KEY, country, Variables.COUNTRY.is(country), Variables.SHEET_TIME.is(sheet.toString()));
        }
    }
}
