package org.cordon.rooms.today;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.caller.Bureaus;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.OnBehalf;
import org.cordon.platform.signin.AccountBook;
import org.cordon.platform.signin.CalendarAddresses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the deadlines for a calendar at a secret address. They are the deadlines of the account that owns the address, for the groups of
 * this account at that moment.
 */
@Service
public class DeadlineFeed {

    private final CalendarAddresses addresses;
    private final AccountBook accounts;
    private final DeadlineQuery query;
    private final Bureaus bureaus;
    private final TransactionTemplate transaction;

    DeadlineFeed(CalendarAddresses addresses, AccountBook accounts, DeadlineQuery query, Bureaus bureaus,
            TransactionTemplate transaction) {
        this.addresses = addresses;
        this.accounts = accounts;
        this.query = query;
        this.bureaus = bureaus;
        this.transaction = transaction;
    }

    /** @param language the language of the owner's bureau; English if the owner has no bureau with a language */
    public record Feed(String language, List<Deadline> deadlines) {
    }

    /** Returns the deadlines; empty if the address opens no calendar, whatever the reason. */
    public Optional<Feed> read(String secret) {
        return owner(secret).map(owner -> OnBehalf.of(owner, () -> transaction.execute(status -> new Feed(
                owner.country().flatMap(bureaus::languageOf).orElse("en"), query.of(owner)))));
    }

    private Optional<Caller> owner(String secret) {
        return transaction.execute(status -> addresses.owner(secret).flatMap(accounts::find)
                .filter(account -> account.state() != AccountBook.State.CLOSED)
                .map(account -> new Caller(account.account(), Set.copyOf(account.groups()))));
    }
}
