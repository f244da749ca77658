package org.cordon.group.web;

import java.nio.charset.StandardCharsets;
import org.cordon.caller.AtOnePace;
import org.cordon.caller.Audited;
import org.cordon.caller.NotAudited;
import org.cordon.group.FactKind;
import org.cordon.group.GroupQueries.Wanted;
import org.cordon.group.figure.GroupFigures;
import org.cordon.group.figure.GroupsFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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

    @AtOnePace
    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/api/groups.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) String words, @RequestParam(required = false) FactKind kind,
            @RequestParam(required = false) String country) {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("groups.csv").build().toString())
                .body(file.csv(new Wanted(words, kind, country)).getBytes(StandardCharsets.UTF_8));
    }
}
