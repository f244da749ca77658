package org.cordon.roundup.list.web;

import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.list.ListVersionQueries;
import org.cordon.roundup.list.ListVersionService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the versions of the target list. */
@RestController
@RequestMapping("/api/operations/{operation}/list")
final class ListVersionController {

    private final ListVersionService versions;
    private final ListVersionQueries queries;

    ListVersionController(ListVersionService versions, ListVersionQueries queries) {
        this.versions = versions;
        this.queries = queries;
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/changes")
    ListVersionQueries.Pending changes(@PathVariable String operation) {
        return queries.pending(operation);
    }

    @NotAudited("references and countries")
    @GetMapping("/versions")
    Page<ListVersionQueries.Version> versions(@PathVariable String operation) {
        return new Page<>(queries.versions(operation), null);
    }

    /** The state that the coordinator has seen, as {@link ListVersionQueries.Pending} shows it. Both fields may be left out. */
    record Distribution(Integer version, String seen) {
    }

    record Distributed(int version) {
    }

    @PostMapping("/versions")
    @ResponseStatus(HttpStatus.CREATED)
    Distributed distribute(@PathVariable String operation, Body<Distribution> body) {
        var distribution = body.objectAfter(() -> versions.requireDistributable(operation));
        return new Distributed(versions.distribute(operation, distribution.version(), distribution.seen()));
    }
}
