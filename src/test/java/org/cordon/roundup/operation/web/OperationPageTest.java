package org.cordon.roundup.operation.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cordon.support.CordonTest;
import org.cordon.support.RoundUp;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@CordonTest
class OperationPageTest {

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private MockMvc web;

    @BeforeEach
    void launched() {
        roundUp.launched("FR", "IT");
    }

    @Test
    void isThereForThoseWhoMayKnowOfTheOperation() throws Exception {
        for (var group : new String[] {"coordinator", "compliance", "manager", "ncb-FR"}) {
            page(group, RoundUp.OPERATION).andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("data-reference=\"" + RoundUp.OPERATION + "\"")));
        }
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        page("ncb-ES", RoundUp.OPERATION).andExpect(status().isNotFound());
        page("camunda-admin", RoundUp.OPERATION).andExpect(status().isNotFound());
        page("coordinator", "UNKNOWN-2027").andExpect(status().isNotFound());
    }

    private ResultActions page(String group, String operation) throws Exception {
        return web.perform(get("/operations/" + operation).with(user(group).authorities(AuthorityUtils.createAuthorityList(group))));
    }
}
