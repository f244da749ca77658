package org.cordon.platform.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.notification.mail.PersonalLetters;
import org.cordon.platform.signin.AccountBook;
import org.cordon.platform.signin.AccountBook.State;
import org.cordon.platform.signin.PasswordFlaw;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links with which owners set the passwords of their accounts. A link is made as its mail leaves. Only that mail contains the link; Cordon
 * keeps a digest of its secret. The secret stands behind {@code #} in the link, so that neither a log nor the next page gets the secret.
 */
@Service
public class PasswordLinks implements PersonalLetters {

    static final Duration LIFE = Duration.ofHours(24);

    private static final String PATH = "/password#";
    private static final int BYTES = 32;

    private final AccountLetters letters;
    private final Links links;
    private final AccountBook book;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasswordLinks(AccountLetters letters, Links links, AccountBook book, TransactionTemplate transaction, Clock clock) {
        this.letters = letters;
        this.links = links;
        this.book = book;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Letter> letter(UUID message) {
        return letters.find(message).flatMap(letter -> {
            if (!letter.link()) {
                return Optional.of(new Letter(letter.address(), "/account"));
            }
            return opens(new Links.Link(letter.account(), letter.address()))
                    ? Optional.of(new Letter(letter.address(), PATH + made(letter))) : Optional.empty();
        });
    }

    @Override
    @Transactional
    public void hasLeft(UUID message) {
        letters.remove(message);
    }

    /** The result of using a link. */
    public enum Outcome { SET, FLAWED, NOTHING }

    /** @param flaw the flaw of the password, or null */
    public record Used(Outcome outcome, PasswordFlaw flaw) {
    }

    /** Sets the password of the account that the link opens. A password with a flaw changes nothing. */
    public Used use(String secret, String password) {
        return SystemWork.call(() -> transaction.execute(status -> links.lock(digest(secret), clock.instant()).filter(this::opens)
                .map(link -> set(link.account(), password)).orElse(new Used(Outcome.NOTHING, null))));
    }

    private Used set(String account, String password) {
        var flaw = book.setOwnPassword(account, password);
        if (flaw.isPresent()) {
            return new Used(Outcome.FLAWED, flaw.get());
        }
        links.removeAllOf(account);
        return new Used(Outcome.SET, null);
    }

    /**
     * Whether a link opens its account. A link opens nothing if it was sent to a former address, or if the owner signs in at the provider.
     */
    private boolean opens(Links.Link link) {
        return book.find(link.account()).filter(entry -> entry.state() != State.PROVIDER && link.address().equals(entry.email()))
                .isPresent();
    }

    private String made(AccountLetters.Letter letter) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        // A new link ends the earlier links of the account.
        links.removeAllOf(letter.account());
        links.add(digest(secret), new Links.Link(letter.account(), letter.address()), clock.instant().plus(LIFE));
        return secret;
    }

    /** Returns the digest of a secret. A fast digest is enough, because nobody can try all random secrets. */
    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
