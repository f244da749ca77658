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
     * Starts the process of a country that has contributed; does nothing if this process is already running.
     *
     * @param sheet the time at which the country is told of its first sheet
     */
    public void returnsAwaited(String country, Instant sheet) {
        if (processes.open(ReturnSheetsProcess.KEY, country).isEmpty()) {
            processes.start(ReturnSheetsProcess.KEY, country, Variables.COUNTRY.is(country), Variables.SHEET_TIME.is(sheet.toString()));
        }
    }
}
