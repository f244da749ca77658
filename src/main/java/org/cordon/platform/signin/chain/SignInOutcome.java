package org.cordon.platform.signin.chain;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.cordon.platform.signin.provider.ProviderSignIn;
import org.cordon.platform.signin.session.KnownBrowsers;
import org.cordon.platform.signin.session.OpenSessions;
import org.cordon.platform.signin.session.WayBack;
import org.cordon.platform.signin.step.CodeDetails;
import org.cordon.platform.signin.step.HalfSignedIn;
import org.cordon.platform.signin.step.HalfWay;
import org.cordon.platform.signin.step.SignInDetails;
import org.cordon.platform.signin.step.WrongCode;
import org.cordon.platform.signin.web.LandingPlace;
import org.cordon.platform.signin.web.PlaceInPage;
import org.cordon.platform.signin.web.ReaderLanguage;
import org.cordon.platform.signin.web.RecoveryCodes;
import org.cordon.platform.signin.web.SecondStepPages;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Decides to which page a person is led after a successful or failed sign-in on the page. */
@Component
class SignInOutcome {

    private final OpenSessions sessions;
    private final ReaderLanguage languages;
    private final PlaceInPage place;
    private final KnownBrowsers browsers;
    private final HalfWay halfWay;

    SignInOutcome(OpenSessions sessions, ReaderLanguage localeResolver, PlaceInPage place, KnownBrowsers browsers, HalfWay halfWay) {
        this.sessions = sessions;
        languages = localeResolver;
        this.place = place;
        this.browsers = browsers;
        this.halfWay = halfWay;
    }

    /** Collects what was sent besides name and password. */
    SignInDetails details(HttpServletRequest request) {
        return CodeDetails.isOne(request) ? new CodeDetails(request, halfWay) : new SignInDetails(request);
    }

    /** Opens a session and leads to the page that the person wanted. */
    AuthenticationSuccessHandler toTheirWork(WayBack wayBack) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
                    throws ServletException, IOException {
                sessions.open(request, person);
                halfWay.end(request, response);
                languages.keepChoice(request, response);
                if (!ProviderSignIn.vouchedFor(person)) {
                    browsers.remember(person.getName(), request, response);
                }
                super.onAuthenticationSuccess(request, response, person);
            }

            @Override
            protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
            Authentication person) {
                return LandingPlace.of(person.getAuthorities());
            }
        };
        handler.setRequestCache(wayBack);
        handler.setRedirectStrategy((request, response, url) -> {
            wayBack.removeRequest(request, response);
            var next = place.after(url, request, response);
            var codes = CodeDetails.recoveryCodes(request);
            codes.ifPresent(those -> new RecoveryCodes(those, next).keep(request));
            response.sendRedirect(codes.isPresent() ? RecoveryCodes.PAGE : next);
        });
        return handler;
    }

    /** Leads on to the second step, or back to the step that failed. */
    void onOrBack(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        if (failure instanceof HalfSignedIn half) {
            halfWay.begin(half, response);
            response.sendRedirect(half.isToSetUp() ? SecondStepPages.SET_UP : SecondStepPages.CODE);
            return;
        }
        var half = CodeDetails.isOne(request) ? halfWay.find(request) : Optional.<HalfWay.Half>empty();
        var why = failure instanceof LockedException ? "wait" : failure instanceof DisabledException ? "bureaus"
                : failure instanceof WrongCode code ? code.reason().name().toLowerCase(Locale.ROOT) : "wrong";
        // Another code or another try does not help in these cases, so the sign-in begins anew.
        var anew = half.isEmpty() || why.equals("over") || why.equals("bureaus");
        if (anew) {
            halfWay.end(request, response);
        }
        response.sendRedirect((anew ? "/login" : half.get().isToSetUp() ? SecondStepPages.SET_UP : SecondStepPages.CODE) + "?" + why
                + (request.getParameter("recovery") == null ? "" : "&recovery"));
    }
}
