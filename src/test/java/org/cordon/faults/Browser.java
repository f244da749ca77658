package org.cordon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.cordon.support.Sent;

/** The browser of one person, behind a proxy that sends each request to any node: here to the node that the test names. */
final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Nodes nodes;

    Browser(Nodes nodes) {
        this.nodes = nodes;
    }

    HttpResponse<String> get(int node, String path) {
        return get(nodes.address(node, path));
    }

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html, */*"));
    }

    /** @param form the form without the token of Cordon's pages */
    HttpResponse<String> post(int node, String path, String form) {
        get(node, "/login");
        return post(nodes.address(node, path), form + "&_csrf=" + URLEncoder.encode(cookie("CORDON-XSRF"), StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(URI address, String form) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    void signIn(int node, String account, String password) {
        var answer = post(node, "/login", "username=" + account + "&password=" + password);
        assertThat(location(answer).getPath()).startsWith("/camunda/");
    }

    static URI location(HttpResponse<?> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue)
                .findFirst().orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return Sent.by(client, request.build());
    }
}
