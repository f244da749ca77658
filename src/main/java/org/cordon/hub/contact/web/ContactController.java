package org.cordon.hub.contact.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.hub.contact.ContactDeclarationService;
import org.cordon.hub.contact.ContactQueries;
import org.cordon.hub.contact.ContactWithdrawalService;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Blind contacts over REST: declarations, their withdrawal and outcome, and the questions to a bureau. */
@RestController
@RequestMapping("/api")
final class ContactController {

    private static final int PAGE = 50;

    private final ContactDeclarationService declaring;
    private final ContactWithdrawalService withdrawing;
    private final ContactQueries queries;

    ContactController(ContactDeclarationService declaring, ContactWithdrawalService withdrawing, ContactQueries queries) {
        this.declaring = declaring;
        this.withdrawing = withdrawing;
        this.queries = queries;
    }

    record Made(String reference) {
    }

    /** A page of declarations; {@code next} is the reference with which to ask for the next page, null on the last page. */
    record Declared(List<ContactQueries.Item> items, String next) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return items.stream().map(ContactQueries.Item::reference);
        }
    }

    @PostMapping("/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    Made declare(Body<JsonNode> body) {
        return new Made(declaring.declare(body.after(declaring::requireDeclarer)));
    }

    @PostMapping("/contacts/{reference}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String reference) {
        withdrawing.withdraw(reference);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/contacts")
    Declared all(@RequestParam(required = false) String after) {
        var page = Page.of(queries.all(after, PAGE + 1), PAGE, ContactQueries.Item::reference);
        return new Declared(page.items(), page.next());
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/contacts/{reference}")
    ContactQueries.Item one(@PathVariable String reference) {
        return queries.one(reference);
    }

    @NotAudited("a figure of the caller's own bureau")
    @GetMapping("/contact-quota")
    ContactDeclarationService.Left left() {
        return declaring.left();
    }

    @NotAudited("names references, and shows no file")
    @GetMapping("/contact-askings")
    Page<ContactQueries.Question> asked(@RequestParam(required = false) String after) {
        return Page.of(queries.asked(after, PAGE + 1), PAGE, ContactQueries.Question::reference);
    }

    @NotAudited("names references, and shows no file")
    @GetMapping("/contact-askings/{reference}")
    ContactQueries.Question question(@PathVariable String reference) {
        return queries.question(reference);
    }
}
