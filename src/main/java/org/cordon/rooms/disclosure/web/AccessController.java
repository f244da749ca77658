package org.cordon.rooms.disclosure.web;

import java.util.UUID;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.rooms.disclosure.Access;
import org.cordon.rooms.disclosure.Accesses;
import org.cordon.rooms.disclosure.ItemKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows over REST who has looked at an item, to the country that supplied the item. Further routes show what was done in an operation, and
 * show sign-ins and changes of accounts to the administration.
 */
@RestController
@RequestMapping("/api")
final class AccessController {

    private final Accesses accesses;

    AccessController(Accesses accesses) {
        this.accesses = accesses;
    }

    @NotAudited("rows of the audit, which hold references alone")
    @GetMapping("/nominations/{reference}/accesses")
    Page.ById<Access> ofNomination(@PathVariable String reference, @RequestParam(required = false) UUID after) {
        return accesses.of(ItemKind.NOMINATION, reference, after);
    }

    @NotAudited("rows of the audit, which hold references alone")
    @GetMapping("/targets/{reference}/accesses")
    Page.ById<Access> ofTarget(@PathVariable String reference, @RequestParam(required = false) UUID after) {
        return accesses.of(ItemKind.TARGET, reference, after);
    }

    @NotAudited("rows of the audit, which hold references alone")
    @GetMapping("/leads/{reference}/accesses")
    Page.ById<Access> ofLead(@PathVariable String reference, @RequestParam(required = false) UUID after) {
        return accesses.of(ItemKind.LEAD, reference, after);
    }

    @NotAudited("rows of the audit, which hold references alone")
    @GetMapping("/arrests/{reference}/accesses")
    Page.ById<Access> ofArrest(@PathVariable String reference, @RequestParam(required = false) UUID after) {
        return accesses.of(ItemKind.ARREST, reference, after);
    }

    @NotAudited("rows of the audit, which hold references alone")
    @GetMapping("/questions/{reference}/accesses")
    Page.ById<Access> ofQuestion(@PathVariable String reference, @RequestParam(required = false) UUID after) {
        return accesses.of(ItemKind.QUESTION, reference, after);
    }

    @NotAudited("rows of the audit, which hold references alone")
    @GetMapping("/operations/{operation}/accesses")
    Page.ById<Access> inOperation(@PathVariable String operation, @RequestParam(required = false) UUID after) {
        return accesses.in(operation, after);
    }

    @NotAudited("rows of the audit, which hold no case")
    @GetMapping("/accounts/accesses")
    Page.ById<Access> ofAccounts(@RequestParam(required = false) UUID after) {
        return accesses.ofAccounts(after);
    }
}
