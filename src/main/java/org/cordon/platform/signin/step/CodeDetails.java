package org.cordon.platform.signin.step;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.signin.factor.FreshSecret;
import org.cordon.platform.signin.step.HalfWay.Half;

/** The code of the second step of a sign-in, with the place of the try and the progress of the sign-in. */
public final class CodeDetails extends SignInDetails {

    private static final long serialVersionUID = 1L;
    private static final String RECOVERY_CODES = CodeDetails.class.getName();

    private final String code;
    private final transient Half half;
    private final transient FreshSecret secret;
    private final transient HttpServletRequest request;

    public CodeDetails(HttpServletRequest request, HalfWay ways) {
        super(request);
        this.request = request;
        code = request.getParameter("code");
        half = ways.find(request).orElse(null);
        secret = half == null ? null : ways.secret(half.account(), request).orElse(null);
    }

    public static boolean isOne(HttpServletRequest request) {
        return request.getParameter("code") != null;
    }

    String code() {
        return code;
    }

    Optional<Half> half() {
        return Optional.ofNullable(half);
    }

    /** Returns the secret that is being set up. */
    Optional<FreshSecret> secret() {
        return Optional.ofNullable(secret);
    }

    /** Keeps recovery codes in the request until the sign-in is done, because there is no session before then. */
    void keep(List<String> recoveryCodes) {
        request.setAttribute(RECOVERY_CODES, recoveryCodes);
    }

    @SuppressWarnings("unchecked")
    public static Optional<List<String>> recoveryCodes(HttpServletRequest request) {
        return Optional.ofNullable((List<String>) request.getAttribute(RECOVERY_CODES));
    }
}
