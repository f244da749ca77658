package org.cordon.platform.signin.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cordon.platform.signin.OwnAccount;
import org.cordon.platform.signin.ProvidedAccounts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factors of accounts. Callers reach only their own second factor. The sign-in, which has no caller yet, acts as Cordon itself.
 * Every change of a factor ends all sessions and remembered passwords of its account.
 */
@Service
public class SecondFactors {

    /**
     * The number of wrong codes in a row, over any time, after which the authenticator is blocked until a recovery code is used. Three
     * codes are right at any moment, so the chance of a right guess is 20 · 3 / 10⁶.
     */
    static final int MOST_WRONG = 20;

    /** The number of wrong codes in a row after which the owner is told that somebody seems to know the password. */
    private static final int TOLD_WRONG = 10;

    private static final long NEVER = -1;

    private final FactorTable table;
    private final FactorKey key;
    private final FactorMode mode;
    private final OwnAccount accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactors(FactorTable table, FactorKey key, FactorMode mode, OwnAccount accounts, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.key = key;
        this.mode = mode;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** The result of judging a code. */
    public enum Judgement {
        RIGHT, WRONG,
        /** The code was not looked at, because too many wrong codes were given before. */
        BLOCKED
    }

    /** @param recoveryCodes the number of recovery codes that are left */
    public record Kept(Instant since, int recoveryCodes) {
    }

    @Transactional(readOnly = true)
    public boolean isSetUp(String account) {
        return table.has(account);
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(String account) {
        return table.find(account);
    }

    /**
     * Whether a script may use an account with the password alone. A script cannot give a code. So the password is enough for accounts of
     * scripts. The password is also enough for an account without a second factor, if none is required.
     */
    @Transactional(readOnly = true)
    public boolean allowPasswordAlone(String account) {
        var has = table.has(account);
        return account.startsWith(ProvidedAccounts.SERVICE) || !has && !mode.isRequired();
    }

    /**
     * Judges a code. Each code is right only once. Codes of an account are judged one after the other. So a code that is given twice at the
     * same time is also right only once.
     */
    @Transactional
    public Judgement judge(String account, String typed) {
        var code = Codes.normal(typed);
        var row = table.lock(account);
        var judgement = row.map(kept -> judge(account, code, kept)).orElse(Judgement.WRONG);
        if (judgement == Judgement.WRONG) {
            table.wrong(account);
            events.publishEvent(new FactorEvent(FactorEvent.Kind.WRONG_CODE, account));
            if (row.filter(kept -> kept.wrong() + 1 == TOLD_WRONG).isPresent()) {
                events.publishEvent(new FactorEvent(FactorEvent.Kind.GUESSED, account));
            }
        }
        return judgement;
    }

    private Judgement judge(String account, String code, FactorTable.Row row) {
        if (!Codes.isShown(code)) {
            if (!table.useRecoveryCode(account, key.digest(code, account))) {
                return Judgement.WRONG;
            }
            table.right(account, row.lastStep());
            events.publishEvent(new FactorEvent(FactorEvent.Kind.RECOVERY_CODE_USED, account));
            return Judgement.RIGHT;
        }
        if (row.wrong() >= MOST_WRONG) {
            return Judgement.BLOCKED;
        }
        var step = key.open(row.secret(), account).map(secret -> Codes.step(secret, code, clock.instant(), row.lastStep()))
                .orElse(OptionalLong.empty());
        step.ifPresent(taken -> table.right(account, taken));
        return step.isPresent() ? Judgement.RIGHT : Judgement.WRONG;
    }

    /** Seals a secret that is being set up, so that the browser can keep it. */
    public String keep(FreshSecret secret, String account) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(secret.bytes(), fresh(account)));
    }

    /** @param kept the sealed secret that the browser kept */
    public Optional<FreshSecret> kept(String kept, String account) {
        return key.open(Base64.getUrlDecoder().decode(kept), fresh(account)).map(FreshSecret::new);
    }

    /** Whether the code comes from an authenticator that knows the secret. */
    public boolean fits(FreshSecret secret, String typed) {
        return Codes.step(secret.bytes(), Codes.normal(typed), clock.instant(), NEVER).isPresent();
    }

    /**
     * Sets up a second factor.
     *
     * @param instead whether the new factor replaces an existing one; otherwise the account must have none
     * @return the recovery codes; empty if nothing was changed, because the code does not fit or the account already has a factor
     */
    @Transactional
    public Optional<List<String>> setUp(String account, FreshSecret secret, String typed, boolean instead) {
        var step = Codes.step(secret.bytes(), Codes.normal(typed), clock.instant(), NEVER);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        if (instead) {
            table.remove(account);
        }
        if (!table.add(account, key.seal(secret.bytes(), account), step.getAsLong(), clock.instant())) {
            return Optional.empty();
        }
        var codes = Codes.forRecovery();
        table.addRecoveryCodes(account, codes.stream().map(code -> key.digest(Codes.normal(code), account)).toList());
        changed(account, FactorEvent.Kind.SET_UP);
        return Optional.of(codes);
    }

    /** Removes the second factor of an account, for its owner. */
    @Transactional
    public void remove(String account) {
        table.remove(account);
        changed(account, FactorEvent.Kind.REMOVED);
    }

    /**
     * Removes a lost second factor, for an administrator. The calling feature has checked before who else has to agree.
     *
     * @return whether the account had a second factor
     */
    @Transactional
    public boolean forget(String account) {
        var was = table.forget(account);
        if (was) {
            changed(account, FactorEvent.Kind.FORGOTTEN);
        }
        return was;
    }

    /** Removes the second factor of a removed account, so that a new account of the same name starts without a second factor. */
    @Transactional
    public void accountRemoved(String account) {
        table.forget(account);
    }

    private void changed(String account, FactorEvent.Kind kind) {
        accounts.signOutEverywhere(account);
        events.publishEvent(new FactorEvent(kind, account));
    }

    private static String fresh(String account) {
        return "fresh " + account;
    }
}
