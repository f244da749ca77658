package org.cordon.platform.signin.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Converts the values of a session to bytes and back. Only the classes listed here are allowed, so that bytes of any origin cannot run the
 * code of another class.
 */
final class KnownClasses {

    private static final Logger LOG = LoggerFactory.getLogger(KnownClasses.class);

    private static final ObjectInputFilter ONLY = ObjectInputFilter.Config.createFilter(String.join(";",
            "maxdepth=20", "maxrefs=5000", "maxarray=5000", "maxbytes=200000",
            "java.lang.Boolean", "java.lang.Enum", "java.lang.Integer", "java.lang.Long", "java.lang.Number", "java.lang.Object",
            "java.lang.String", "java.net.URL", "java.time.Instant", "java.time.Ser",
            "java.util.ArrayList", "java.util.Arrays$ArrayList", "java.util.CollSer",
            "java.util.Collections$*", "java.util.Date", "java.util.HashMap", "java.util.HashSet", "java.util.ImmutableCollections$*",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet", "java.util.Map$Entry", "java.util.TreeMap", "java.util.TreeSet",
            "java.util.concurrent.ConcurrentHashMap", "java.util.concurrent.ConcurrentHashMap$Segment",
            "java.util.concurrent.CopyOnWriteArrayList", "java.util.concurrent.locks.*",
            "org.cordon.platform.signin.Accounts$State", "org.cordon.platform.signin.kept.OpenSession",
            "org.cordon.platform.signin.provider.ProviderPerson", "org.cordon.platform.signin.web.RecoveryCodes",
            "org.camunda.bpm.webapp.impl.security.auth.Authentication", "org.camunda.bpm.webapp.impl.security.auth.Authentications",
            "org.camunda.bpm.webapp.impl.security.auth.UserAuthentication",
            "org.springframework.security.authentication.AbstractAuthenticationToken",
            "org.springframework.security.authentication.UsernamePasswordAuthenticationToken",
            "org.springframework.security.core.authority.SimpleGrantedAuthority",
            "org.springframework.security.core.context.SecurityContextImpl",
            "org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken",
            "org.springframework.security.oauth2.core.AbstractOAuth2Token",
            "org.springframework.security.oauth2.core.oidc.OidcIdToken", "org.springframework.security.oauth2.core.oidc.OidcUserInfo",
            "org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser",
            "org.springframework.security.oauth2.core.user.DefaultOAuth2User",
            "org.springframework.util.LinkedMultiValueMap", "org.springframework.util.MultiValueMapAdapter",
            "org.springframework.web.servlet.FlashMap", "!*"));

    private KnownClasses() {
    }

    private static ObjectInputFilter.Status judge(ObjectInputFilter.FilterInfo asked) {
        var status = ONLY.checkInput(asked);
        if (status == ObjectInputFilter.Status.REJECTED) {
            LOG.warn("Of no known class or too large: {}", asked.serialClass());
        }
        return status;
    }

    static byte[] write(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new NamesInSessions.Out(bytes)) {
            out.writeObject(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a value. The result is empty if the bytes hold a class that is not listed, or another version of a listed class. The person
     * then has to sign in again.
     */
    static Optional<Object> read(String name, byte[] bytes) {
        try (var in = new NamesInSessions.In(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KnownClasses::judge);
            return Optional.of(in.readObject());
        } catch (IOException | ClassNotFoundException failure) {
            LOG.warn("What a session holds under {} is not understood here", name, failure);
            return Optional.empty();
        }
    }
}
