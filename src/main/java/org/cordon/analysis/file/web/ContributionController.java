package org.cordon.analysis.file.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.cordon.analysis.file.Contribution;
import org.cordon.analysis.file.FileEntities;
import org.cordon.analysis.file.contribution.Categories;
import org.cordon.analysis.file.contribution.ContributionQueries;
import org.cordon.analysis.file.contribution.ContributionService;
import org.cordon.analysis.file.contribution.ContributionWithdrawal;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.input.JsonText;
import org.cordon.kernel.shared.web.BufferedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contributions to analysis files over REST: give them, read their things, categorise their persons, and take them back. */
@RestController
@RequestMapping("/api")
final class ContributionController {

    private static final int PAGE = 100;
    /** The size of the longest file of entities that may be part of the posted JSON, in bytes. A longer file is the request body itself. */
    private static final int LONGEST = 5 * 1024 * 1024;

    private static final String ABOUT = "Cordon-Contribution";

    private final ContributionService contributions;
    private final ContributionWithdrawal withdrawal;
    private final ContributionQueries queries;
    private final Categories categories;

    ContributionController(ContributionService contributions, ContributionWithdrawal withdrawal, ContributionQueries queries,
            Categories categories) {
        this.contributions = contributions;
        this.withdrawal = withdrawal;
        this.queries = queries;
        this.categories = categories;
    }

    record Given(String reference) {
    }

    @PostMapping("/analysis-files/{reference}/contributions")
    @ResponseStatus(HttpStatus.CREATED)
    Given contribute(@PathVariable String reference, Body<JsonNode> body) {
        return new Given(contributions.contribute(reference, body.after(() -> contributions.requireCountry(reference))));
    }

    @PostMapping("/analysis-files/{reference}/contributed-files")
    @ResponseStatus(HttpStatus.CREATED)
    Given contributeFile(@PathVariable String reference, @RequestHeader(name = ABOUT, required = false) String about,
            HttpServletRequest request) throws IOException {
        contributions.requireCountry(reference);
        var file = BufferedRequest.fileOf(request).orElse(null);
        return new Given(file == null ? contributions.contributeFile(reference, JsonText.read(request.getInputStream(), LONGEST, "content"))
                : contributions.contributeFile(reference, JsonText.header(ABOUT, about), file));
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/analysis-files/{reference}/contributions")
    Page<Contribution> contributed(@PathVariable String reference, @RequestParam(required = false) String after) {
        var found = queries.of(reference, after, PAGE + 1);
        return Page.of(found, PAGE, Contribution::reference);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/analysis-files/{reference}/entities")
    Page.ById<FileEntities.Entity> entities(@PathVariable String reference, @RequestParam(required = false) String words,
            @RequestParam(defaultValue = "false") boolean waiting, @RequestParam(required = false) UUID after) {
        var found = queries.entities(reference, words, waiting, after, PAGE + 1);
        return Page.ById.of(found, PAGE, FileEntities.Entity::id);
    }

    @PostMapping("/contributions/{reference}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String reference) {
        withdrawal.withdraw(reference);
    }

    @PostMapping("/analysis-entities/{id}/category")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void categorise(@PathVariable UUID id, Body<JsonNode> body) {
        categories.categorise(id, body.after(() -> categories.requirePerson(id)));
    }
}
