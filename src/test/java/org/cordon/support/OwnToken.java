package org.cordon.support;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A request of a page that knows the token of its cookie. Spring's own {@code csrf()} and {@code formLogin()} are not used: they replace
 * the store of tokens for good, in the one application that all tests share. Later requests over HTTP would then get no cookie.
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
