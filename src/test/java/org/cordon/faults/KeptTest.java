package org.cordon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.lives.Caller;
import org.junit.jupiter.api.Test;

/** Shows that {@link Checks} would notice a Cordon that loses an act, does one twice, or does one that it had refused. */
class KeptTest {

    private final Diary diary = new Diary();

    @Test
    void isInOrderWhereEachIsThereOnce() {
        arrest("OTTER-2027-A2222");
        arrest("OTTER-2027-A3333");

        assertThat(kept("ARREST_REPORTED OTTER-2027-A3333", "ARREST_REPORTED OTTER-2027-A2222").flaws()).isEmpty();
    }

    @Test
    void findsWhatWasLost() {
        arrest("OTTER-2027-A2222");
        arrest("OTTER-2027-A3333");

        assertThat(kept("ARREST_REPORTED OTTER-2027-A3333").flaws()).containsExactly("Lost: ARREST_REPORTED OTTER-2027-A2222");
    }

    @Test
    void findsWhatWasDoneTwice() {
        arrest("OTTER-2027-A2222");

        var kept = kept("ARREST_REPORTED OTTER-2027-A2222", "ARREST_REPORTED OTTER-2027-A2222");
        assertThat(kept.flaws()).containsExactly("Doubled: ARREST_REPORTED OTTER-2027-A2222");
    }

    /** A request that was sent again under its key has been answered twice with the same. */
    @Test
    void takesTheSameAnswerForTheSameAct() {
        arrest("OTTER-2027-A2222");
        arrest("OTTER-2027-A2222");

        assertThat(kept("ARREST_REPORTED OTTER-2027-A2222").flaws()).isEmpty();
    }

    @Test
    void findsWhatWasRefusedAndDoneAllTheSame() {
        diary.refused();

        assertThat(kept("ARREST_REPORTED OTTER-2027-A2222").flaws())
                .containsExactly("Nobody was told that it was done: ARREST_REPORTED OTTER-2027-A2222");
    }

    @Test
    void holdsEachPersonOfAFileAgainstTheLedger() {
        var answer = Caller.JSON.createObjectNode();
        answer.putArray("rows").add(row("OTTER-2027-T2222", "ACCEPTED")).add(row("OTTER-2027-T3333", "ACCEPTED")).add(row(null, "REFUSED"));
        succeeded("/api/operations/OTTER-2027/nominations", answer);

        assertThat(kept("NOMINATED OTTER-2027-T2222").flaws()).containsExactly("Lost: NOMINATED OTTER-2027-T3333");
    }

    private static JsonNode row(String reference, String status) {
        return Caller.JSON.createObjectNode().put("reference", reference).put("status", status);
    }

    private void arrest(String reference) {
        succeeded("/api/targets/OTTER-2027-T2222/arrests", Caller.JSON.createObjectNode().put("reference", reference));
    }

    private void succeeded(String path, JsonNode answer) {
        diary.succeeded(new Diary.Done("service-ncb-fr", path, Caller.JSON.createObjectNode(), answer));
    }

    private Kept kept(String... ledger) {
        var expected = new Expected(null);
        Set<String> told = diary.done().stream().flatMap(expected::facts).collect(Collectors.toSet());
        return new Kept(told, Stream.of(ledger).toList());
    }
}
