package org.cordon.kernel.country.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.core.authority.AuthorityUtils.createAuthorityList;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cordon.support.CordonTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CordonTest
class DirectoryPageTest {

    @Autowired
    private MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"camunda-admin", "coordinator", "ncb-IT", "compliance", "manager", "partner-EUROPOL", "analyst"})
    void isThereForEveryoneSignedIn(String group) throws Exception {
        web.perform(get("/directory").with(user(group).authorities(createAuthorityList(group)))).andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"directory\"")));
    }
}
