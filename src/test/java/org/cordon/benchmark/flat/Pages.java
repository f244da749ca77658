package org.cordon.benchmark.flat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cordon.lives.Installation;
import org.cordon.speed.Requests.Request;
import org.cordon.support.Http;
import org.cordon.support.Sent;

/** Asks an installation for pages and measures how long they take. */
final class Pages {

    private static final int PASSES = 3;
    private static final int WARM_UP = 5;

    private final int port;
    private final int asked;
    private final Map<String, HttpClient> browsers = new HashMap<>();
    private final Effort effort;
    private final StringBuilder dearest = new StringBuilder();

    /**
     * The findings about one page.
     *
     * @param p95 milliseconds: the lowest figure of several passes, because other work on the machine only ever adds to it
     * @param blocks the blocks that the database reads for the page
     */
    record Page(double p95, long blocks) {
    }

    Pages(int port, int asked, Effort effort) {
        this.port = port;
        this.asked = asked;
        this.effort = effort;
    }

    /** Measures the pages. A page that is not answered with success is one that this account may not ask for, and is left out. */
    Map<String, Page> measure(List<Request> requests) {
        var answered = requests.stream().filter(request -> ask(request).statusCode() == 200).toList();
        var times = new HashMap<Request, Double>();
        IntStream.range(0, WARM_UP).forEach(run -> answered.forEach(this::ask));
        for (var pass = 0; pass < PASSES; pass++) {
            answered.forEach(request -> times.merge(request, p95(request), Math::min));
        }
        var pages = new LinkedHashMap<String, Page>();
        answered.forEach(request -> {
            pages.put(name(request), new Page(times.get(request), effort.blocks(() -> ask(request))));
            dearest.append(name(request)).append(System.lineSeparator()).append(effort.dearest()).append(System.lineSeparator());
        });
        return pages;
    }

    /** The statements that read the most, page by page. */
    String dearest() {
        return dearest.toString();
    }

    private static String name(Request request) {
        return "`" + request.name() + "` | " + request.user();
    }

    private double p95(Request request) {
        var nanos = IntStream.range(0, asked).mapToLong(run -> {
            var begun = System.nanoTime();
            ask(request);
            return System.nanoTime() - begun;
        }).sorted().toArray();
        return nanos[(int) Math.ceil(nanos.length * 0.95) - 1] / 1e6;
    }

    private HttpResponse<String> ask(Request request) {
        var user = "service-" + request.user();
        var asking = to(request.address()).header("Accept", request.accept()).header("Content-Type", "application/json");
        if (request.body() != null) {
            asking.POST(BodyPublishers.ofString(request.body()));
        }
        if (request.session()) {
            return send(browsers.computeIfAbsent(user, this::signedIn), asking);
        }
        return send(browsers.computeIfAbsent("", nobody -> HttpClient.newHttpClient()),
                asking.header("Authorization", Http.basic(user, Installation.PASSWORD)));
    }

    private HttpClient signedIn(String user) {
        var cookies = new CookieManager();
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        send(browser, to("/login").header("Accept", "text/html"));
        var token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("CORDON-XSRF")).findFirst()
                .orElseThrow().getValue();
        var form = "username=" + user + "&password=" + Installation.PASSWORD + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        var answer = send(browser, to("/login").header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("The sign-in of " + user + " was answered " + answer.statusCode());
        }
        return browser;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        return Sent.by(client, request.build());
    }
}
