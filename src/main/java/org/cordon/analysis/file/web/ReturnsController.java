package org.cordon.analysis.file.web;

import java.nio.charset.StandardCharsets;
import org.cordon.analysis.file.returns.ReturnSheets;
import org.cordon.kernel.caller.Audited;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The returns of a country's contributions, month by month, over REST. */
@RestController
@RequestMapping("/api")
final class ReturnsController {

    private final ReturnSheets sheets;

    ReturnsController(ReturnSheets sheets) {
        this.sheets = sheets;
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/returns")
    ReturnSheets.Sheet sheet(@RequestParam(required = false) String month) {
        return sheets.of(month);
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/returns.csv")
    ResponseEntity<byte[]> file(@RequestParam(required = false) String month) {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.valueOf("text/csv"), StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("returns.csv").build().toString())
                .body(sheets.file(month).getBytes(StandardCharsets.UTF_8));
    }
}
