package org.cordon.kernel.country.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.country.CountryChange;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.country.DirectoryService;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.web.SeenVersion;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory over REST: every signed-in user reads it as far as their role permits, and administrators change it. */
@RestController
@RequestMapping("/api")
final class CountryController {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CountryDirectory directory;
    private final DirectoryService service;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    CountryController(CountryDirectory directory, DirectoryService service, CurrentCaller currentCaller, Clock clock) {
        this.directory = directory;
        this.service = service;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @NotAudited("the directory of bureaus")
    @GetMapping("/countries")
    Page<CountryItem> countries(@RequestParam(defaultValue = "") String search, @RequestParam(required = false) String region) {
        var caller = currentCaller.get();
        return Page.whole(directory.search(search).stream()
                .filter(entry -> region == null || entry.country().region().equals(region))
                .map(entry -> CountryItem.of(entry, caller, clock.instant()))
                .toList());
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/countries.csv")
    ResponseEntity<byte[]> file() {
        var csv = BYTE_ORDER_MARK + directory.csv(CountryItem.reaches(currentCaller.get()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("countries.csv").build().toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @NotAudited("says what a file would change, and changes nothing")
    @PutMapping(path = "/countries.csv", params = "dryRun=true", consumes = "text/csv")
    Imported wouldTake(InputStream csv, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen) throws IOException {
        service.requireAdministrator();
        return Imported.of(service.take(csv, SeenVersion.of(seen), true), false);
    }

    @PutMapping(path = "/countries.csv", consumes = "text/csv")
    Imported take(InputStream csv, @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen) throws IOException {
        service.requireAdministrator();
        return Imported.of(service.take(csv, SeenVersion.of(seen), dryRun), !dryRun);
    }

    @PutMapping("/countries/{code}")
    ResponseEntity<CountryItem> change(@PathVariable String code, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            Body<JsonNode> body) {
        var changed = service.change(code, fields(body.after(service::requireAdministrator)), SeenVersion.of(seen));
        return ResponseEntity.ok().eTag(String.valueOf(changed.version()))
                .body(CountryItem.of(changed, currentCaller.get(), clock.instant()));
    }

    @NotAudited("changes in the directory of bureaus")
    @GetMapping("/countries/{code}/changes")
    Page<Change> changes(@PathVariable String code) {
        if (!CountryItem.keeps(currentCaller.get())) {
            throw Refusal.forbidden("Only those who keep the country directory see what was changed in it.");
        }
        return Page.whole(directory.changes(code).stream().map(Change::of).toList());
    }

    /** Returns the texts by field. A number or a truth value counts as its text, and an object or a list counts as an empty text. */
    private static Map<String, String> fields(JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            throw Refusal.invalid("The body has to be one JSON object.");
        }
        var fields = new LinkedHashMap<String, String>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue().isNull() ? null : field.getValue().asText()));
        return fields;
    }

    /**
     * The changes that a file made, or would make.
     *
     * @param state the state of the directory. The caller sends it back with the file, which is refused if the directory has changed by
     *              then
     */
    record Imported(boolean applied, int rows, int state, List<Row> changed) {

        record Row(int row, String code, List<Change> changes) {
        }

        static Imported of(DirectoryService.Imported imported, boolean applied) {
            return new Imported(applied, imported.rows(), imported.state(), imported.changed().stream()
                    .map(row -> new Row(row.row(), row.code(), row.changes().stream().map(Change::made).toList())).toList());
        }
    }

    /** A change of a field. Author and time are absent in the answer to a file, whose changes the reader makes or would make. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(String field, String before, String after, @JsonInclude(Include.NON_NULL) String by,
            @JsonInclude(Include.NON_NULL) Instant at) {

        static Change of(CountryChange change) {
            return new Change(change.field().key(), change.before(), change.after(), change.by(), change.at());
        }

        static Change made(CountryChange change) {
            return new Change(change.field().key(), change.before(), change.after(), null, null);
        }
    }
}
