package org.cordon.platform.http.body;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bodies that the server waits for; each body occupies a thread. If the server already waits for as many bodies as allowed, a new body
 * replaces the oldest body of the sender with the most bodies. So a sender who sends without delay is read, however many slow senders there
 * are.
 */
final class AwaitedBodies {

    private final int most;
    private final Set<Place> taken = new LinkedHashSet<>();

    AwaitedBodies(int most) {
        this.most = most;
    }

    synchronized Place take(String sender) {
        if (taken.size() >= most) {
            var greedy = taken.stream().collect(Collectors.groupingBy(Place::sender, Collectors.counting())).entrySet().stream()
                    .max(Comparator.comparing(Map.Entry::getValue)).orElseThrow().getKey();
            taken.stream().filter(place -> place.sender.equals(greedy)).findFirst().ifPresent(Place::giveUp);
        }
        var place = new Place(sender);
        taken.add(place);
        return place;
    }

    final class Place {

        private final String sender;
        private volatile boolean givenUp;

        private Place(String sender) {
            this.sender = sender;
        }

        boolean isGivenUp() {
            return givenUp;
        }

        void leave() {
            synchronized (AwaitedBodies.this) {
                taken.remove(this);
            }
        }

        private String sender() {
            return sender;
        }

        private void giveUp() {
            givenUp = true;
            taken.remove(this);
        }
    }
}
