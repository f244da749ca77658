package org.cordon.platform.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.EngineNames;
import org.cordon.platform.notification.MessageLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Serves {@code /go/<reference>}, the link of every message. The link opens the caller's task, or else the case. If the caller has neither,
 * a page says why.
 */
@Controller
final class MessageLinkController {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final MessageLinks links;
    private final EngineNames names;

    MessageLinkController(MessageLinks links, EngineNames names) {
        this.links = links;
        this.names = names;
    }

    @NotAudited("leads to a task; what it shows is read from there")
    @GetMapping("/go/{reference}")
    String follow(@PathVariable String reference, @RequestParam(name = "m", required = false) UUID message,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) String from, Locale language, Model model,
            HttpServletResponse response) {
        var destination = links.follow(reference, message, "cross-site".equals(from) || "same-site".equals(from));
        if (destination.task().isPresent()) {
            return "redirect:" + TASKLIST + destination.task().get().id();
        }
        if (destination.page().isPresent()) {
            return "redirect:" + destination.page().get();
        }
        model.addAttribute("reference", reference);
        model.addAttribute("ended", destination.ended().map(task -> EndedTask.of(task, names.in(language, task.name()))).orElse(null));
        model.addAttribute("declined", destination.declined().map(Declined::of).orElse(null));
        model.addAttribute("operation", destination.operation().orElse(null));
        model.addAttribute("request", destination.request().orElse(null));
        if (destination.isNothing()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "link/nothing";
        }
        return "link/done";
    }

    record EndedTask(String name, boolean completed, ZonedDateTime at, String by) {

        static EndedTask of(org.cordon.platform.notification.OpenTasks.EndedTask task, String name) {
            return new EndedTask(name, task.completed(), task.at().atZone(ZoneOffset.UTC), task.by().orElse(null));
        }
    }

    record Declined(String operation, String country, ZonedDateTime until) {

        static Declined of(MessageLinks.DeclinedInvitation invitation) {
            return new Declined(invitation.operation(), invitation.country(), invitation.until().atZone(ZoneOffset.UTC));
        }
    }
}
