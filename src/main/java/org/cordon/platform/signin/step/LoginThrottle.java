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
 * Slows down people who try passwords, by account, by address and by both together. For each, a certain number of wrong passwords is
 * allowed at once, and as many again in each ten minutes, evenly. Each node counts in memory, and tells the others its failures and the
 * places of successful sign-ins.
 *
 * <p>A stranger can never lock an account for its owner. At a place where the account was let in before, only the tries from that place
 * count.
 */
public final class LoginThrottle {

    /** The prefix of a message about a place where an account was let in. */
    private static final String LET_IN = "in ";

    /** A key for which failures are counted, and how many failures fill its measure. */
    private record Counted(String what, int most) {
    }

    private final FailureLevels failures;

    private final SignedTellings tellings;
    private final PlacesLetIn letIn;

    /**
     * @param key    the same on all nodes
     * @param others receives each change, for the other nodes
     */
    public LoginThrottle(Clock clock, KeyedDigest key, Consumer<String> others) {
        tellings = new SignedTellings(key);
        failures = new FailureLevels(clock, key, change -> others.accept(tellings.sign(change)));
        letIn = new PlacesLetIn(key, place -> others.accept(tellings.sign(LET_IN + place)));
    }

    /**
     * Follows a change of another node.
     *
     * @throws IllegalArgumentException if the message is not from a node
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
     * Begins a try. The try counts as a failure until its password is known to be right. So simultaneous tries are limited as if they came
     * one after the other.
     *
     * @param browser the id of the browser, if the account was let in before in that browser
     * @throws TooManyTries if there were too many failures
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

    /** Returns the part of an address that counts. The owner of one IPv6 address usually has all addresses with the same first 64 bits. */
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

        /** Notes that the password was right, which forgives earlier failures from the same place. */
        public void succeeded() {
            synchronized (LoginThrottle.this) {
                undo();
                var first = counted.get(0);
                failures.add(first.what(), -failures.of(first.what()));
                letIn.add(account, network);
            }
        }

        /** Takes the try back, because it ended without a judgement of the password. */
        void undo() {
            synchronized (LoginThrottle.this) {
                counted.forEach(each -> failures.add(each.what(), -1.0 / each.most()));
            }
        }
    }
}
