package org.cordon.roundup.departure;

import org.cordon.roundup.confirmation.AnsweringService;
import org.cordon.roundup.confirmation.ConfirmationSettlement;
import org.cordon.roundup.participation.DepartureService;
import org.cordon.roundup.screening.ScreeningService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles what a country leaves behind. Its nominations are no longer screened, and its confirmations are no longer awaited. The other
 * countries concerned by its targets are informed. The coordination learns how many targets wait for its decision, and gets a task to
 * decide on them. A country that still wants a person keeps its tasks about leads and about that person's arrest. A warrant does not end
 * with an operation.
 */
@Service
@Transactional
public class LeaverService {

    private final DepartureService departures;
    private final AnsweringService answers;
    private final ConfirmationSettlement confirmations;
    private final UnattendedTargets unattended;
    private final UnattendedService unattendedService;
    private final ScreeningService screening;
    private final DepartureNews news;

    LeaverService(DepartureService departures, AnsweringService answers, ConfirmationSettlement confirmations, UnattendedTargets unattended,
            UnattendedService unattendedService, ScreeningService screening, DepartureNews news) {
        this.departures = departures;
        this.answers = answers;
        this.confirmations = confirmations;
        this.unattended = unattended;
        this.unattendedService = unattendedService;
        this.screening = screening;
        this.news = news;
    }

    public void settle(String operation, String country) {
        departures.settle(operation);
        screening.countryLeft(operation, country);
        answers.recordUnconfirmed(operation, country);
        confirmations.countryLeft(operation, country);
        news.tellPartners(operation, country);
        news.tellCoordination(operation, country, unattended.because(operation, country).size());
        unattendedService.ask(operation, country);
    }
}
