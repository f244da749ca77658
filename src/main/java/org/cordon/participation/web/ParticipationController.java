package org.cordon.participation.web;

import java.util.List;
import org.cordon.participation.Answer;
import org.cordon.participation.AnswerService;
import org.cordon.participation.DepartureService;
import org.cordon.participation.ParticipationQueries;
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
    private final ParticipationQueries queries;

    ParticipationController(AnswerService answers, SilenceService silence, DepartureService departures, ParticipationQueries queries) {
        this.answers = answers;
        this.silence = silence;
        this.departures = departures;
        this.queries = queries;
    }

    record Page(List<ParticipationQueries.View> items, String next) {
    }

    record Suspension(String reason) {
    }

    @GetMapping
    Page list(@PathVariable String operation) {
        return new Page(queries.in(operation), null);
    }

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

    @PostMapping("/{country}/suspension")
    ParticipationQueries.View suspend(@PathVariable String operation, @PathVariable String country,
            @RequestBody(required = false) Suspension suspension) {
        var reference = queries.one(operation, country).reference();
        departures.suspend(reference, suspension == null ? null : suspension.reason());
        return queries.one(operation, country);
    }
}
