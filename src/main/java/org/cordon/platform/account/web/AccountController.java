package org.cordon.platform.account.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.Body;
import org.cordon.platform.account.AccountAct;
import org.cordon.platform.account.AccountApprovals;
import org.cordon.platform.account.AccountService;
import org.cordon.platform.account.AccountService.Done;
import org.cordon.platform.account.AccountService.Invitation;
import org.cordon.platform.account.AccountService.Waiting;
import org.cordon.platform.signin.AccountBook.Entry;
import org.cordon.platform.signin.AccountBook.State;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts over REST. An act that waits for a second administrator is answered with 202. */
@RestController
@RequestMapping("/api/accounts")
final class AccountController {

    private static final int PAGE = 100;

    private final AccountService accounts;
    private final AccountApprovals approvals;

    AccountController(AccountService accounts, AccountApprovals approvals) {
        this.accounts = accounts;
        this.approvals = approvals;
    }

    /**
     * The page of all accounts. There is only one page, so {@code next} is always null.
     *
     * @param groups the groups that an account can be added to
     */
    record AccountPage(List<Account> items, List<String> groups, String next) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Account(String account, String firstName, String lastName, @JsonInclude(Include.NON_NULL) String email, List<String> groups,
            State state) {

        static Account of(Entry entry) {
            return new Account(entry.account(), entry.firstName(), entry.lastName(), entry.email(), entry.groups(), entry.state());
        }
    }

    /**
     * An act on an account as the list of changes shows it.
     *
     * @param by         the person who acted or asked; absent if nobody was signed in
     * @param approvedBy the second administrator
     */
    @JsonInclude(Include.NON_NULL)
    record Change(Instant at, AccountAct act, String account, String group, String by, String approvedBy) {
    }

    @NotAudited("the accounts, and no case")
    @GetMapping
    AccountPage all() {
        return new AccountPage(accounts.accounts().stream().map(Account::of).toList(), accounts.groups(), null);
    }

    @PostMapping
    ResponseEntity<Done> invite(Body<Invitation> body) {
        var done = accounts.invite(body.after(accounts::requireAdministrator));
        return ResponseEntity.status(done.waits() == null ? HttpStatus.CREATED : HttpStatus.ACCEPTED).body(done);
    }

    @PostMapping("/{account}/link")
    ResponseEntity<Done> sendLink(@PathVariable String account) {
        return answer(accounts.sendLink(account));
    }

    @DeleteMapping("/{account}/second-factor")
    ResponseEntity<Done> removeFactor(@PathVariable String account) {
        return answer(accounts.removeFactor(account));
    }

    record Address(String email) {
    }

    @PutMapping("/{account}/email")
    ResponseEntity<Done> changeAddress(@PathVariable String account, Body<Address> body) {
        return answer(accounts.changeAddress(account, body.after(() -> accounts.requireAccount(account)).email()));
    }

    @PutMapping("/{account}/groups/{group}")
    ResponseEntity<Done> give(@PathVariable String account, @PathVariable String group) {
        return answer(accounts.give(account, group));
    }

    @DeleteMapping("/{account}/groups/{group}")
    ResponseEntity<Done> take(@PathVariable String account, @PathVariable String group) {
        return ended(accounts.take(account, group));
    }

    @DeleteMapping("/{account}")
    ResponseEntity<Done> remove(@PathVariable String account) {
        return ended(accounts.remove(account));
    }

    @NotAudited("what waits, and no case")
    @GetMapping("/requests")
    Page<Waiting> waiting() {
        return Page.whole(approvals.waiting());
    }

    @PostMapping("/requests/{id}/approval")
    ResponseEntity<Void> approve(@PathVariable String id) {
        accounts.requireAdministrator();
        approvals.approve(uuid(id));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/requests/{id}/refusal")
    ResponseEntity<Void> refuse(@PathVariable String id) {
        accounts.requireReader();
        approvals.refuse(uuid(id));
        return ResponseEntity.noContent().build();
    }

    @NotAudited("what was done to accounts, and no case")
    @GetMapping("/changes")
    Page<Change> changes(@RequestParam(required = false) String after) {
        accounts.requireReader();
        var found = accounts.changes(after == null ? null : uuid(after), PAGE + 1);
        return Page.of(found, PAGE, row -> row.id().toString())
                .map(row -> new Change(row.at(), row.act(), row.account(), row.group(), row.by(), row.approver()));
    }

    private static ResponseEntity<Done> answer(Done done) {
        return ResponseEntity.status(done.waits() == null ? HttpStatus.OK : HttpStatus.ACCEPTED).body(done);
    }

    /** Answers 204 if something was taken away at once, and 202 if the act waits for a second administrator. */
    private static ResponseEntity<Done> ended(Done done) {
        return done.waits() == null ? ResponseEntity.noContent().build() : ResponseEntity.accepted().body(done);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound("This request was decided or expired.");
        }
    }
}
