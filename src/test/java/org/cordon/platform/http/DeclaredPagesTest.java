package org.cordon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The name of a page leads its frame to the folder of its script and its styles. */
@CordonTest
class DeclaredPagesTest {

    @Autowired
    private List<PageDeclaration> pages;
    @Autowired
    private Http http;

    @Test
    void haveAScriptAndStyles() {
        assertThat(pages).isNotEmpty().allSatisfy(page -> {
            assertThat(getClass().getResource("/static/pages/" + page.name() + "/main.js")).as("script of " + page.name()).isNotNull();
            assertThat(getClass().getResource("/static/pages/" + page.name() + "/" + page.name() + ".css")).as("styles of " + page.name())
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"/operations, operations", "/network, network", "/progress, progress", "/help, help", "/help/country, help"})
    void loadThem(String path, String name) {
        var visitor = new Visitor(http);
        visitor.signIn("ncb-it", "cordon");
        var page = visitor.page(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<script src=\"/pages/" + name + "/main.js\" type=\"module\">",
                "href=\"/pages/" + name + "/" + name + ".css\"", "<main id=\"" + name + "\"", "id=\"shell\"").doesNotContain("th:");
    }
}
