package org.cordon.hub.smugglinggroup.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cordon.hub.smugglinggroup.GroupFactKind;
import org.cordon.hub.smugglinggroup.GroupFigures;
import org.cordon.hub.smugglinggroup.GroupQueries.Wanted;
import org.cordon.hub.smugglinggroup.GroupsFile;
import org.cordon.kernel.caller.AtOnePace;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The register in figures, and as a file. */
@RestController
final class GroupFiguresController {

    private final GroupFigures figures;
    private final GroupsFile file;

    GroupFiguresController(GroupFigures figures, GroupsFile file) {
        this.figures = figures;
        this.file = file;
    }

    @NotAudited("figures")
    @GetMapping("/api/group-figures")
    GroupFigures.Figures figures() {
        return figures.figures();
    }

    /** Sends the register page by page, so that at most one page is in memory at a time. */
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @AtOnePace
    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/api/groups.csv")
    void csv(@RequestParam(required = false) String words, @RequestParam(required = false) GroupFactKind kind,
            @RequestParam(required = false) String country, @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after, HttpServletResponse response) throws IOException {
        var wanted = new Wanted(words, kind, country);
        var first = file.first(wanted, after, limit);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("groups.csv").build().toString());
        if (limit != null && first.next() != null) {
            response.setHeader(HttpHeaders.LINK, "<" + UriComponentsBuilder.fromPath("/api/groups.csv")
                    .queryParamIfPresent("words", Optional.ofNullable(words)).queryParamIfPresent("kind", Optional.ofNullable(kind))
                    .queryParamIfPresent("country", Optional.ofNullable(country)).queryParam("limit", limit)
                    .queryParam("after", first.next()).encode().toUriString() + ">; rel=\"next\"");
        }
        file.write(wanted, first, limit == null, new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }
}
