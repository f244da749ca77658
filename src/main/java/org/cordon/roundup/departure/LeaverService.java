package org.cordon.roundup.departure;

import org.cordon.roundup.confirmation.AnsweringService;
import org.cordon.roundup.confirmation.ConfirmationSettlement;
import org.cordon.roundup.participation.DepartureService;
import org.cordon.roundup.screening.ScreeningService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the conclusions when a country has left: what it nominated is not screened any more, nobody waits for its confirmations, the other
 * countries of its targets are told, and the coordination is told how many targets wait for its decision and asked for it. What concerns a
 * person in custody, or a lead on one, stays with the country for as long as it wants him: a warrant does not end with an operation.
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

    /** Settles what a country leaves behind. */
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
