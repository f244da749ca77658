package org.cordon.roundup.participation.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.participation.Answer;
import org.cordon.roundup.participation.AnswerService;
import org.cordon.roundup.participation.DepartureService;
import org.cordon.roundup.participation.InvitationService;
import org.cordon.roundup.participation.LateInvitations;
import org.cordon.roundup.participation.ParticipationQueries;
import org.cordon.roundup.participation.silence.ReminderService;
import org.cordon.roundup.participation.silence.SilenceService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The countries of an operation over REST. */
@RestController
@RequestMapping("/api/operations/{operation}/participations")
final class ParticipationController {

    private final AnswerService answers;
    private final SilenceService silence;
    private final DepartureService departures;
    private final LateInvitations invitations;
    private final ReminderService reminders;
    private final ParticipationQueries queries;
    private final CurrentCaller caller;

    ParticipationController(AnswerService answers, SilenceService silence, DepartureService departures, LateInvitations invitations,
            ReminderService reminders, ParticipationQueries queries, CurrentCaller caller) {
        this.answers = answers;
        this.silence = silence;
        this.departures = departures;
        this.invitations = invitations;
        this.reminders = reminders;
        this.queries = queries;
        this.caller = caller;
    }

    record Departure(String reason) {
    }

    /** @param until the time by which the countries answer, or null */
    record LateInvitation(List<String> countries, OffsetDateTime until) {
    }

    /** @param withoutContact the countries that no message can reach, because the directory knows no contact for them */
    record Invited(List<InvitationService.Invited> invited, List<String> withoutContact) {
    }

    record Reminder(List<String> countries) {
    }

    @Audited(Audited.Kind.READ)
    @GetMapping
    Page<ParticipationQueries.View> list(@PathVariable String operation) {
        return Page.whole(queries.in(operation));
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/{country}")
    ParticipationQueries.View one(@PathVariable String operation, @PathVariable String country) {
        return queries.one(operation, country);
    }

    @PutMapping("/{country}/answer")
    ParticipationQueries.View changeAnswer(@PathVariable String operation, @PathVariable String country, Body<Answer> body) {
        var reference = queries.one(operation, country).reference();
        answers.changeAnswer(reference, body.after(() -> caller.get().requireCountry()));
        return queries.one(operation, country);
    }

    /** Records that the country never answered, for the coordinator who enters an operation afterwards. */
    @PostMapping("/{country}/silence")
    ParticipationQueries.View recordNoAnswer(@PathVariable String operation, @PathVariable String country) {
        silence.recordNoAnswer(queries.one(operation, country).reference());
        return queries.one(operation, country);
    }

    /** Lets the country leave, or lets the coordinator take it out. */
    @PostMapping("/{country}/departure")
    ParticipationQueries.View leave(@PathVariable String operation, @PathVariable String country, Body<Departure> body) {
        var reference = queries.one(operation, country).reference();
        departures.leave(reference, body.after(() -> caller.get().requireCountryOrCoordinator()).reason());
        return queries.one(operation, country);
    }

    @PostMapping
    Invited invite(@PathVariable String operation, Body<LateInvitation> body) {
        queries.in(operation);
        var invitation = body.after(() -> caller.get().requireCoordinator());
        var invited = invitations.invite(operation, invitation.countries(),
                invitation.until() == null ? null : invitation.until().toInstant());
        return new Invited(invited, invited.stream().filter(one -> !one.hasContact()).map(InvitationService.Invited::country).toList());
    }

    /** Reminds the countries of the list, or all countries that owe something if there is no list. */
    @PostMapping("/reminders")
    ReminderService.Reminded remind(@PathVariable String operation, Body<Reminder> body) {
        queries.in(operation);
        return reminders.remind(operation, body.after(() -> caller.get().requireCoordinator()).countries());
    }
}
