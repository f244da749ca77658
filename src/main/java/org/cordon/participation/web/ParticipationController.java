package org.cordon.participation.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.access.NotAudited;
import org.cordon.participation.Answer;
import org.cordon.participation.AnswerService;
import org.cordon.participation.DepartureService;
import org.cordon.participation.InvitationService;
import org.cordon.participation.ParticipationQueries;
import org.cordon.participation.ReminderService;
import org.cordon.participation.SilenceService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The countries of an operation over REST. */
@RestController
@RequestMapping("/api/operations/{operation}/participations")
final class ParticipationController {

    private final AnswerService answers;
    private final SilenceService silence;
    private final DepartureService departures;
    private final InvitationService invitations;
    private final ReminderService reminders;
    private final ParticipationQueries queries;

    ParticipationController(AnswerService answers, SilenceService silence, DepartureService departures, InvitationService invitations,
            ReminderService reminders, ParticipationQueries queries) {
        this.answers = answers;
        this.silence = silence;
        this.departures = departures;
        this.invitations = invitations;
        this.reminders = reminders;
        this.queries = queries;
    }

    record Page(List<ParticipationQueries.View> items, String next) {
    }

    record Departure(String reason) {
    }

    /** @param until until when they answer, or null */
    record LateInvitation(List<String> countries, OffsetDateTime until) {
    }

    /** @param withoutContact those to whom no message can leave, because the directory knows nobody to write to */
    record Invited(List<InvitationService.Invited> invited, List<String> withoutContact) {
    }

    record Reminder(List<String> countries) {
    }

    @NotAudited("countries and their answers")
    @GetMapping
    Page list(@PathVariable String operation) {
        return new Page(queries.in(operation), null);
    }

    @NotAudited("a country and its answer")
    @GetMapping("/{country}")
    ParticipationQueries.View one(@PathVariable String operation, @PathVariable String country) {
        return queries.one(operation, country);
    }

    @PutMapping("/{country}/answer")
    ParticipationQueries.View changeAnswer(@PathVariable String operation, @PathVariable String country,
            @RequestBody(required = false) Answer answer) {
        var reference = queries.one(operation, country).reference();
        answers.changeAnswer(reference, answer == null ? new Answer(null, null, null) : answer);
        return queries.one(operation, country);
    }

    /** The country never answered: said by the coordinator who enters an operation afterwards. */
    @PostMapping("/{country}/silence")
    ParticipationQueries.View recordNoAnswer(@PathVariable String operation, @PathVariable String country) {
        silence.recordNoAnswer(queries.one(operation, country).reference());
        return queries.one(operation, country);
    }

    /** The country leaves, or the coordinator takes it out. */
    @PostMapping("/{country}/departure")
    ParticipationQueries.View leave(@PathVariable String operation, @PathVariable String country,
            @RequestBody(required = false) Departure departure) {
        departures.leave(queries.one(operation, country).reference(), departure == null ? null : departure.reason());
        return queries.one(operation, country);
    }

    @PostMapping
    Invited invite(@PathVariable String operation, @RequestBody(required = false) LateInvitation invitation) {
        queries.in(operation);
        var invited = invitation == null ? invitations.inviteLate(operation, null, null)
                : invitations.inviteLate(operation, invitation.countries(), invitation.until() == null ? null : invitation.until().toInstant());
        return new Invited(invited, invited.stream().filter(one -> !one.hasContact()).map(InvitationService.Invited::country).toList());
    }

    /** Reminds these countries, or without any named all that owe something. */
    @PostMapping("/reminders")
    ReminderService.Reminded remind(@PathVariable String operation, @RequestBody(required = false) Reminder reminder) {
        queries.in(operation);
        return reminders.remind(operation, reminder == null ? null : reminder.countries());
    }
}
