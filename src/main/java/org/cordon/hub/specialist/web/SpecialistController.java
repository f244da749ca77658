package org.cordon.hub.specialist.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.hub.specialist.PostSearch;
import org.cordon.hub.specialist.Route;
import org.cordon.hub.specialist.SpecialistQueries;
import org.cordon.hub.specialist.SpecialistQueries.Found;
import org.cordon.hub.specialist.SpecialistRegister;
import org.cordon.hub.specialist.UnitKind;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.operation.CrimeTheme;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts of specialists over REST: all bureaus find them, and each bureau keeps its own. */
@RestController
@RequestMapping("/api")
final class SpecialistController {

    private static final int PAGE = 100;

    private final SpecialistQueries queries;
    private final SpecialistRegister register;

    SpecialistController(SpecialistQueries queries, SpecialistRegister register) {
        this.queries = queries;
        this.register = register;
    }

    record Made(String reference) {
    }

    /**
     * A page of posts. {@code next} is the reference with which to ask for the next page, null on the last page. The languages are those
     * spoken at any post.
     */
    record SpecialistPage(List<Post> items, String next, List<String> languages) {
    }

    /**
     * The entry of a post, and whether the post is on duty now.
     *
     * @param own              whether the reader's bureau keeps the post
     * @param unconfirmedSince since when the entry is marked as unconfirmed
     * @param until            when the present duty ends; absent if the post is not on duty, or if no end is in sight
     * @param next             when the post is on duty next; absent while it is on duty
     */
    @JsonInclude(Include.NON_NULL)
    record Post(String reference, String country, boolean own, String name, String agency, UnitKind unit, List<CrimeTheme> crimes,
            List<Route> routes, List<SmugglingStage> legs, List<String> languages, String hours, String zone, String telephone,
            Instant confirmedAt, Instant unconfirmedSince, boolean onDuty, Instant until, Instant next) {

        static Post of(Found found) {
            var post = found.post();
            return new Post(post.reference(), post.country(), found.own(), post.name(), post.agency(), post.unit(), post.crimes(),
                    post.routes(), post.legs(), post.languages(), post.hours().text(), post.zone().getId(), post.telephone(),
                    post.confirmed().at(), post.unconfirmedSince(), found.onDuty(), found.until().orElse(null),
                    found.next().orElse(null));
        }
    }

    @NotAudited("a directory of offices")
    @GetMapping("/specialists")
    SpecialistPage all(@RequestParam(required = false) String words, @RequestParam(required = false) UnitKind unit,
            @RequestParam(required = false) Route route, @RequestParam(required = false) SmugglingStage leg,
            @RequestParam(required = false) CrimeTheme crime, @RequestParam(required = false) String language,
            @RequestParam(required = false) String country, @RequestParam(defaultValue = "false") boolean onDuty,
            @RequestParam(required = false) String after) {
        var found = queries.find(new PostSearch(words, unit, route, leg, crime, language, country, onDuty), after, PAGE + 1).stream()
                .map(Post::of).toList();
        var page = Page.of(found, PAGE, Post::reference);
        return new SpecialistPage(page.items(), page.next(), queries.languages());
    }

    @NotAudited("a directory of offices")
    @GetMapping("/specialists.csv")
    ResponseEntity<byte[]> file(@RequestParam(required = false) String words, @RequestParam(required = false) UnitKind unit,
            @RequestParam(required = false) Route route, @RequestParam(required = false) SmugglingStage leg,
            @RequestParam(required = false) CrimeTheme crime, @RequestParam(required = false) String language,
            @RequestParam(required = false) String country, @RequestParam(defaultValue = "false") boolean onDuty) {
        var found = queries.find(new PostSearch(words, unit, route, leg, crime, language, country, onDuty), null, Integer.MAX_VALUE);
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("specialists.csv").build().toString())
                .body(SpecialistFile.of(found).getBytes(StandardCharsets.UTF_8));
    }

    @NotAudited("a directory of offices")
    @GetMapping("/specialists/{reference}")
    Post one(@PathVariable String reference) {
        return Post.of(queries.one(reference));
    }

    @PostMapping("/specialists")
    @ResponseStatus(HttpStatus.CREATED)
    Made add(Body<JsonNode> body) {
        return new Made(register.add(body.after(register::requireBureau)));
    }

    @PutMapping("/specialists/{reference}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String reference, Body<JsonNode> body) {
        register.change(reference, body.after(() -> register.requireOwn(reference)));
    }

    @PostMapping("/specialists/{reference}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String reference) {
        register.confirm(reference);
    }

    @DeleteMapping("/specialists/{reference}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String reference) {
        register.remove(reference);
    }
}
