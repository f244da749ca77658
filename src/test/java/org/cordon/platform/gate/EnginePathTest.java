package org.cordon.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnginePathTest {

    @Test
    void countsFromTheRootOfTheEngine() {
        assertThat(EnginePath.of("/camunda/api/engine/engine/default/task/count/")).hasValue(new EnginePath("/task/count"));
        assertThat(EnginePath.of("/engine-rest/../task")).isEmpty();
    }

    @Test
    void readsThePathOfTheLongestRequest() {
        assertThat(EnginePath.of("/engine-rest" + "/a".repeat(50_000))).isPresent();
    }
}
