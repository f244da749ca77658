package org.cordon.platform.signin.step;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.cordon.kernel.shared.secret.KeyedDigest;

/**
 * The places from which each account was last let in, on all nodes. A place is remembered only after a right password, so that strangers
 * cannot fill the memory. Accounts and places are kept and sent as digests, which tell a listener nothing.
 */
final class PlacesLetIn {

    private static final int PLACES_OF_AN_ACCOUNT = 8;
    private static final int MOST_ACCOUNTS = 10_000;
    private static final int DIGEST_BYTES = 16;

    private final KeyedDigest key;
    private final Consumer<String> others;
    private final Cache<String, Deque<String>> places = Caffeine.newBuilder().maximumSize(MOST_ACCOUNTS).build();

    /**
     * @param key    the same on all nodes
     * @param others receives each place, for the other nodes
     */
    PlacesLetIn(KeyedDigest key, Consumer<String> others) {
        this.key = key;
        this.others = others;
    }

    void add(String account, String network) {
        var place = account(account) + " " + place(account, network);
        follow(place);
        others.accept(place);
    }

    /** Follows a place that another node has sent. */
    synchronized void follow(String place) {
        var parts = place.split(" ", 2);
        var ofAccount = places.get(parts[0], any -> new ArrayDeque<>());
        ofAccount.remove(parts[1]);
        ofAccount.addFirst(parts[1]);
        if (ofAccount.size() > PLACES_OF_AN_ACCOUNT) {
            ofAccount.removeLast();
        }
    }

    synchronized boolean has(String account, String network) {
        var ofAccount = places.getIfPresent(account(account));
        return ofAccount != null && ofAccount.contains(place(account, network));
    }

    private String account(String account) {
        return digest("let in " + account);
    }

    private String place(String account, String network) {
        return digest("let in " + account + " at " + network);
    }

    private String digest(String text) {
        return HexFormat.of().formatHex(Arrays.copyOf(key.of(text), DIGEST_BYTES));
    }
}
