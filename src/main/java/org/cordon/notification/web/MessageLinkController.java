package org.cordon.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cordon.notification.MessageLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /go/<reference>}, the link of every message: opens the task, or says in words why there is none to open. */
@Controller
final class MessageLinkController {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final MessageLinks links;

    MessageLinkController(MessageLinks links) {
        this.links = links;
    }

    @GetMapping("/go/{reference}")
    String follow(@PathVariable String reference, Model model, HttpServletResponse response) {
        var destination = links.follow(reference);
        if (destination.task().isPresent()) {
            return "redirect:" + TASKLIST + destination.task().get().id();
        }
        model.addAttribute("reference", reference);
        model.addAttribute("ended", destination.ended().map(EndedTask::of).orElse(null));
        model.addAttribute("declined", destination.declined().map(Declined::of).orElse(null));
        if (destination.isNothing()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "link/nothing";
        }
        return "link/done";
    }

    record EndedTask(String name, boolean completed, Instant at, String time, String by) {

        static EndedTask of(org.cordon.notification.OpenTasks.EndedTask task) {
            return new EndedTask(task.name(), task.completed(), task.at(), TIME.format(task.at()), task.by().orElse(null));
        }
    }

    record Declined(String operation, String country, Instant until, String time) {

        static Declined of(MessageLinks.DeclinedInvitation invitation) {
            return new Declined(invitation.operation(), invitation.country(), invitation.until(), TIME.format(invitation.until()));
        }
    }
}
