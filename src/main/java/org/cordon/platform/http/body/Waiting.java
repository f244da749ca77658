package org.cordon.platform.http.body;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bodies of which more is waited for, each of which keeps a thread. When there are as many as there may be, the newest is waited for in
 * place of another: of whoever keeps the most, the one that has been waited for longest. So whoever sends at once is read, however many do
 * not.
 */
final class Waiting {

    private final int most;
    private final Set<Place> taken = new LinkedHashSet<>();

    Waiting(int most) {
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
            synchronized (Waiting.this) {
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
