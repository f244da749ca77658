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
 * The second factors that accounts have. A caller has to do with his own; the sign-in, where nobody is the caller yet, asks as Cordon
 * itself. Whatever changes one ends all that its account is signed in with.
 */
@Service
public class SecondFactors {

    /**
     * After so many wrong codes in a row, over any time, the authenticator opens nothing any more until a recovery code is used. Three
     * codes are right at any moment, so that they are guessed with a chance of 20 · 3 / 10⁶.
     */
    static final int MOST_WRONG = 20;

    /** After so many wrong codes in a row the owner hears that somebody else seems to know his password. */
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

    /** What a code is. */
    public enum Judgement {
        RIGHT, WRONG,
        /** Too many were wrong before it, so that it was not looked at. */
        BLOCKED
    }

    /** @param recoveryCodes that are left */
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

    /** Whether a password is enough without a code, which a script cannot give: those of scripts, and where no factor has to be or is. */
    @Transactional(readOnly = true)
    public boolean allowPasswordAlone(String account) {
        var has = table.has(account);
        return account.startsWith(ProvidedAccounts.SERVICE) || !has && !mode.isRequired();
    }

    /** Judges a code; each is right once. One after the other, so that the same code given twice at once is right once, too. */
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

    /** A secret, to be kept by the browser in which it is set up. */
    public String keep(FreshSecret secret, String account) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(secret.bytes(), fresh(account)));
    }

    /** @param kept by the browser, signed */
    public Optional<FreshSecret> kept(String kept, String account) {
        return key.open(Base64.getUrlDecoder().decode(kept), fresh(account)).map(FreshSecret::new);
    }

    /** Whether somebody's authenticator knows the secret. */
    public boolean fits(FreshSecret secret, String typed) {
        return Codes.step(secret.bytes(), Codes.normal(typed), clock.instant(), NEVER).isPresent();
    }

    /**
     * Sets a factor up.
     *
     * @param instead of the one that is there; otherwise there must be none
     * @return the recovery codes; empty if the code does not fit, and nothing is changed then
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

    /** Removes the factor of an account, for its owner himself. */
    @Transactional
    public void remove(String account) {
        table.remove(account);
        changed(account, FactorEvent.Kind.REMOVED);
    }

    /**
     * Removes the factor of somebody who has lost it, for an administrator; who else has to agree is asked before.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean forget(String account) {
        var was = table.forget(account);
        if (was) {
            changed(account, FactorEvent.Kind.FORGOTTEN);
        }
        return was;
    }

    /** The account is gone; another one of its name starts without. */
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
