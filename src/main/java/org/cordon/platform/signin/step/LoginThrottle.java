package org.cordon.platform.signin.step;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordon.kernel.shared.secret.KeyedDigest;

/**
 * Slows down whoever tries passwords, by the account, by the address and by both together: so many wrong ones at once, and so many more
 * in each ten minutes, evenly. Each node counts in memory, and tells the others what it counts and whom it let in. An account is never
 * locked for its owner by what others try: where it was let in before, only what is tried there counts.
 */
public final class LoginThrottle {

    /** Begins what is told of a place where an account was let in. */
    private static final String LET_IN = "in ";

    /** What failures are counted by, and how many fill the measure. */
    private record Counted(String what, int most) {
    }

    private final FailureLevels failures;

    private final SignedTellings tellings;
    private final PlacesLetIn letIn;

    /**
     * @param key    the same on all nodes
     * @param others are told of each change
     */
    public LoginThrottle(Clock clock, KeyedDigest key, Consumer<String> others) {
        tellings = new SignedTellings(key);
        failures = new FailureLevels(clock, key, change -> others.accept(tellings.sign(change)));
        letIn = new PlacesLetIn(key, place -> others.accept(tellings.sign(LET_IN + place)));
    }

    /**
     * Follows a change that another node tells of.
     *
     * @throws IllegalArgumentException if no node did
     */
    public void follow(String change) {
        var said = tellings.verified(change);
        if (said.startsWith(LET_IN)) {
            letIn.follow(said.substring(LET_IN.length()));
        } else {
            failures.follow(said);
        }
    }

    /**
     * One try, which counts as a failure until it is said to be none: many that come at the same moment are not more than few that come one
     * by one.
     *
     * @param browser what tells a browser apart in which the account has been let in before, if it is one
     * @throws TooManyTries if there were too many
     */
    public synchronized Try begin(String account, String address, Optional<String> browser) {
        var counted = counted(normal(account), network(address), browser);
        var above = counted.stream().mapToDouble(each -> failures.of(each.what()) + 0.99 / each.most() - 1).max().orElse(0);
        if (above > 0) {
            throw new TooManyTries(FailureLevels.timeFor(above));
        }
        counted.forEach(each -> failures.add(each.what(), 1.0 / each.most()));
        return new Try(normal(account), network(address), counted);
    }

    private List<Counted> counted(String account, String network, Optional<String> browser) {
        if (browser.isPresent()) {
            return List.of(new Counted("browser " + browser.get() + " " + account, 10));
        }
        var here = Stream.of(new Counted("both " + account + " " + network, 10), new Counted("address " + network, 100));
        return (letIn.has(account, network) ? here : Stream.concat(here, Stream.of(new Counted("account " + account, 50)))).toList();
    }

    private static String normal(String account) {
        return account.toLowerCase(Locale.ROOT);
    }

    /** Whoever has one IPv6 address has all that begin as it does. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
        } catch (UnknownHostException none) {
            return address;
        }
    }

    public final class Try {

        private final String account;
        private final String network;
        private final List<Counted> counted;

        private Try(String account, String network, List<Counted> counted) {
            this.account = account;
            this.network = network;
            this.counted = counted;
        }

        /** Says that it was the right password, which forgives what came before it from the same place. */
        public void succeeded() {
            synchronized (LoginThrottle.this) {
                undo();
                var first = counted.get(0);
                failures.add(first.what(), -failures.of(first.what()));
                letIn.add(account, network);
            }
        }

        /** Takes the try back, because nobody could say whether it was the right password. */
        void undo() {
            synchronized (LoginThrottle.this) {
                counted.forEach(each -> failures.add(each.what(), -1.0 / each.most()));
            }
        }
    }
}
