package org.cordon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks as a browser does, with cookies and without following a redirection. */
public final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Http http;

    public Visitor(Http http) {
        this.http = http;
    }

    /** @return where the sign-in leads */
    public String signIn(String user, String password) {
        page("/login");
        var form = "username=" + user + "&password=" + password + "&_csrf="
                + URLEncoder.encode(cookie("CORDON-XSRF"), StandardCharsets.UTF_8);
        var request = http.request("/login").POST(BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html").build();
        var answer = ask(request);
        return answer.headers().firstValue("Location")
                .orElseThrow(() -> new AssertionError("The sign-in was answered " + answer.statusCode() + " " + answer.body()));
    }

    public HttpResponse<String> page(String path) {
        return ask(http.request(path).header("Accept", "text/html").build());
    }

    public HttpResponse<String> ask(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst()
                .orElseThrow(() -> new AssertionError("No cookie " + name + " among " + cookies.getCookieStore().getCookies()));
    }
}
