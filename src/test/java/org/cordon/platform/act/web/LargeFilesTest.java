package org.cordon.platform.act.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.web.LargeFiles.Place;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LargeFilesTest {

    private static final String ROUTE = "/api/analysis-files/A-1/contributed-files";
    private static final int LONG = 300 * 1024;

    private final LargeFiles files = new LargeFiles(reference -> {
        if (!ROUTE.contains(reference)) {
            throw Refusal.forbidden("Only a country does this.");
        }
    });
    private int accounts;

    @Test
    void ofEachCountryOneIsOnItsWayAndSomeOfAll() {
        var first = take("FR", ROUTE, LONG);
        assertThatThrownBy(() -> take("FR", ROUTE, LONG)).isInstanceOf(Refusal.class);
        take("IT", ROUTE, LONG);
        take("ES", ROUTE, -1);
        assertThatThrownBy(() -> take("GR", ROUTE, LONG)).isInstanceOf(Refusal.class);

        first.close();
        assertThat(take("FR", ROUTE, LONG).most()).isEqualTo(100 * 1024 * 1024);
        assertThatThrownBy(() -> take("GR", ROUTE, LONG)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsShortOrGoesElsewhereNeedsNoPlace() {
        for (var time = 0; time < 9; time++) {
            assertThat(take("FR", ROUTE, 1000).most()).isEqualTo(LargeFiles.LARGEST_OF_AN_ITEM);
            assertThat(take("FR", "/api/leads/1/attachments", LONG).most()).isEqualTo(LargeFiles.LARGEST_OF_AN_ITEM);
        }
    }

    @Test
    void whoeverMaySendNoneKeepsNoPlace() {
        for (var time = 0; time < 4; time++) {
            assertThatThrownBy(() -> take("FR", "/api/analysis-files/A-2/contributed-files", -1)).hasMessage("Only a country does this.");
        }
        assertThat(take("FR", ROUTE, LONG).most()).isEqualTo(100 * 1024 * 1024);
    }

    @Test
    void whoeverWorksForNoBureauIsRefusedBeforeAnythingIsRead() {
        var body = request(ROUTE, LONG);
        assertThatThrownBy(() -> files.take(body, new Caller("two", Set.of("analyst")))).isInstanceOf(Refusal.class);
    }

    private Place take(String country, String path, int length) {
        return files.take(request(path, length), new Caller("account-" + ++accounts, Set.of("ncb-" + country)));
    }

    private static MockHttpServletRequest request(String path, int length) {
        var request = new MockHttpServletRequest("POST", path);
        if (length >= 0) {
            request.setContent(new byte[length]);
        }
        return request;
    }
}
