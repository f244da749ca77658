package org.cordon.hub.specialist.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cordon.hub.specialist.SpecialistAccounts;
import org.cordon.hub.specialist.SpecialistRegister;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.cordon.platform.account.AccountService.Invitation;
import org.cordon.platform.signin.AccountBook.Entry;
import org.cordon.platform.signin.AccountBook.State;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of a post over REST, for its bureau alone. */
@RestController
@RequestMapping("/api/specialists/{reference}/accounts")
final class SpecialistAccountController {

    private final SpecialistRegister register;
    private final SpecialistAccounts accounts;

    SpecialistAccountController(SpecialistRegister register, SpecialistAccounts accounts) {
        this.register = register;
        this.accounts = accounts;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostAccount(String account, String firstName, String lastName, String email, State state) {

        static PostAccount of(Entry entry) {
            return new PostAccount(entry.account(), entry.firstName(), entry.lastName(), entry.email(), entry.state());
        }
    }

    /** A specialist who is to be invited. */
    record Invited(String account, String firstName, String lastName, String email) {
    }

    @NotAudited("the accounts of the caller's own post, and no case")
    @GetMapping
    Page<PostAccount> all(@PathVariable String reference) {
        return Page.whole(accounts.of(reference).stream().map(PostAccount::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void invite(@PathVariable String reference, Body<Invited> body) {
        var invited = body.after(() -> register.requireOwn(reference));
        accounts.invite(reference, new Invitation(invited.account(), invited.firstName(), invited.lastName(), invited.email(), null));
    }

    @PostMapping("/{account}/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendLink(@PathVariable String reference, @PathVariable String account) {
        accounts.sendLink(reference, account);
    }

    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String reference, @PathVariable String account) {
        accounts.end(reference, account);
    }
}
