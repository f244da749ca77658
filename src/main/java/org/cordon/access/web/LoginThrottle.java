package org.cordon.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down whoever tries passwords, by the account, by the address and by both together, without ever locking an account for good.
 * Counts the failures of the last ten minutes, in memory of this node.
 */
final class LoginThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    /** What failures are counted by, and how many are too many. */
    private record Counted(String what, String value, int limit) {
    }

    private final Clock clock;
    private final Map<Counted, Deque<Instant>> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean refuses(String account, String address) {
        return counted(account, address).stream().anyMatch(counted -> recent(counted) >= counted.limit());
    }

    synchronized void failed(String account, String address) {
        counted(account, address).forEach(counted -> failures.computeIfAbsent(counted, any -> new ArrayDeque<>()).add(clock.instant()));
    }

    /** A success forgives what came before it from the same address. */
    synchronized void succeeded(String account, String address) {
        failures.remove(both(account, address));
    }

    private int recent(Counted counted) {
        var times = failures.getOrDefault(counted, new ArrayDeque<>());
        var oldest = clock.instant().minus(WINDOW);
        times.removeIf(time -> time.isBefore(oldest));
        return times.size();
    }

    private static List<Counted> counted(String account, String address) {
        return List.of(both(account, address), new Counted("account", normal(account), 50), new Counted("address", address, 100));
    }

    private static Counted both(String account, String address) {
        return new Counted("account and address", normal(account) + " " + address, 10);
    }

    private static String normal(String account) {
        return account.toLowerCase(Locale.ROOT);
    }
}
