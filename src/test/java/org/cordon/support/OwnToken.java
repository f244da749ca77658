package org.cordon.support;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A request of a page that knows the token of its cookie. Spring's own {@code csrf()} and {@code formLogin()} exchange the token's place
 * for good, in the one application that all tests share, so that later requests over HTTP would get no cookie.
 */
public final class OwnToken {

    private OwnToken() {
    }

    public static RequestPostProcessor ownToken() {
        return request -> {
            request.setCookies(Stream
                    .concat(Optional.ofNullable(request.getCookies()).stream().flatMap(Stream::of),
                            Stream.of(new Cookie("CORDON-XSRF", "own")))
                    .toArray(Cookie[]::new));
            request.addHeader("X-CORDON-XSRF", "own");
            return request;
        };
    }

    public static MockHttpServletRequestBuilder signIn(String account, String password) {
        return post("/login").with(ownToken()).param("username", account).param("password", password);
    }
}
