package org.cordon.benchmark.played;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.lives.Acts;
import org.cordon.lives.Caller;
import org.cordon.lives.Lives;

/** Plays instances of a process with as many acts of people as the life of a target has, and a step without work after each act. */
final class BareLives implements Lives {

    private static final String USER = "anybody";
    private static final List<String> TASKS = List.of("screen", "confirm, wanting", "confirm, host", "arrest", "identify", "surrender");

    private final Caller http;
    private final String wave;
    private final int clients;
    private final int each;
    private final Acts acts = new Acts();

    BareLives(Caller http, String wave, int clients, int each) {
        this.http = http;
        this.wave = wave;
        this.clients = clients;
        this.each = each;
    }

    @Override
    public void prepare() {
        // The process has been there since the start, and needs nothing else.
    }

    @Override
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(step("nominate", this::begin));
        TASKS.forEach(task -> steps.add(step(task, key -> complete(task, key))));
        return steps;
    }

    private Step step(String name, Consumer<String> act) {
        return new Step(name, IntStream.range(0, clients).<Runnable>mapToObj(client -> () -> keys(client).forEach(act)).toList());
    }

    private Stream<String> keys(int client) {
        return IntStream.range(0, each).mapToObj(life -> wave + "-" + client + "-" + life);
    }

    private void begin(String key) {
        acts.time("nominate", () -> http.post(USER, "/engine-rest/process-definition/key/life/start",
                Caller.JSON.createObjectNode().put("businessKey", key)));
    }

    private void complete(String act, String key) {
        var task = http.get(USER, "/engine-rest/task?processInstanceBusinessKey=" + key).get(0).path("id").textValue();
        acts.time(act, () -> http.complete(USER, task, Map.of("done", true)));
    }

    @Override
    public Acts acts() {
        return acts;
    }

    @Override
    public int count() {
        return clients * each;
    }

    /** The process has no jobs. */
    @Override
    public void awaitQuiet() {
        // All work is done when the last answer has come.
    }
}
