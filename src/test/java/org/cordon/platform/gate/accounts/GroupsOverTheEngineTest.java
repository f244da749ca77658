package org.cordon.platform.gate.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator's requests about groups to the engine succeed or are refused; none ends in a failure of the engine. */
@CordonTest
class GroupsOverTheEngineTest {

    private static final String GROUP = "partner-QUAY";

    @Autowired
    private IdentityService identities;
    @Autowired
    private Http http;

    @BeforeEach
    void aGroup() {
        var quay = "{\"id\":\"" + GROUP + "\",\"name\":\"Quay\",\"type\":\"CORDON\"}";
        assertThat(http.post("admin", "/engine-rest/group/create", quay).status()).isEqualTo(204);
    }

    @AfterEach
    void remove() {
        SystemWork.run(() -> identities.deleteGroup(GROUP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":null}", "{\"id\":\"\"}", "{\"id\":7.5}", "{\"id\":\"a b\"}",
            "{\"id\":\"partner-a,coordinator\"}", "{\"id\":\"#system\"}", "{\"id\":{}}"})
    void aGroupOfAnImpossibleNameIsRefused(String body) {
        assertThat(http.post("admin", "/engine-rest/group/create", body).status()).isEqualTo(400);
    }

    @Test
    void whatIsTooLongIsRefused() {
        var longName = "\"name\":\"" + "x".repeat(256) + "\"}";
        assertThat(http.post("admin", "/engine-rest/group/create", "{\"id\":\"" + "x".repeat(65) + "\"}").status()).isEqualTo(400);
        assertThat(http.post("admin", "/engine-rest/group/create", "{\"id\":\"partner-PIER\"," + longName).status()).isEqualTo(400);
        assertThat(http.send("admin", "PUT", "/engine-rest/group/" + GROUP, "{\"id\":\"" + GROUP + "\"," + longName).status())
                .isEqualTo(400);
    }

    @Test
    void whoIsInAGroupIsPutIntoItOnceMore() {
        for (int time = 0; time < 2; time++) {
            assertThat(http.send("admin", "PUT", "/engine-rest/group/" + GROUP + "/members/ncb-pt", "{}").status()).isEqualTo(204);
        }
        assertThat(identities.createUserQuery().memberOfGroup(GROUP).count()).isOne();
    }
}
