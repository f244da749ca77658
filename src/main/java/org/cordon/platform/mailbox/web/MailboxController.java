package org.cordon.platform.mailbox.web;

import java.security.Principal;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.platform.mailbox.KeptMail;
import org.cordon.platform.mailbox.Mailbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The mail that the demo has sent. The page is open to everyone, because the mail holds references only. */
@Controller
@RequestMapping("/demo/mail")
@ConditionalOnProperty("cordon.demo")
final class MailboxController {

    private static final int LONGEST_LIST = 200;

    /** Makes a link in the mail open beside the page, not inside the frame that shows the mail. */
    private static final String LINKS_OUTSIDE_THE_FRAME = "<base target=\"_blank\">";

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Whether the reader is not signed in. Such a reader is offered the sign-in, and no link to a page that needs a sign-in. */
    @ModelAttribute("stranger")
    boolean stranger(Principal reader) {
        return reader == null;
    }

    @NotAudited("the demo's own mailbox")
    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("mails", mailbox.search(q, LONGEST_LIST).stream().map(Row::of).toList());
        model.addAttribute("kept", mailbox.size());
        model.addAttribute("longestList", LONGEST_LIST);
        return "mailbox/list";
    }

    @NotAudited("the demo's own mailbox")
    @GetMapping("/{id}")
    String mail(@PathVariable String id, Model model) {
        var mail = mailbox.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var content = mailbox.read(mail);
        model.addAttribute("mail", Row.of(mail));
        model.addAttribute("content", content);
        model.addAttribute("html", content.html().replaceFirst("(?i)<head>", "<head>" + LINKS_OUTSIDE_THE_FRAME));
        return "mailbox/mail";
    }

    record Row(String id, ZonedDateTime at, String to, String subject) {

        static Row of(KeptMail mail) {
            return new Row(mail.id(), mail.receivedAt().atZone(ZoneOffset.UTC), mail.to(), mail.subject());
        }
    }
}
