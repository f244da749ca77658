package org.cordon.platform.signin.chain;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import org.cordon.platform.signin.Accounts;
import org.cordon.platform.signin.ProvidedAccounts;
import org.cordon.platform.signin.provider.ProviderSettings;
import org.cordon.platform.signin.provider.ProviderSignIn;
import org.cordon.platform.signin.session.ActsFilter;
import org.cordon.platform.signin.session.BrowserKeeps;
import org.cordon.platform.signin.session.ChangedAccountFilter;
import org.cordon.platform.signin.session.OpenSessions;
import org.cordon.platform.signin.session.WayBack;
import org.cordon.platform.signin.session.WayToProvider;
import org.cordon.platform.signin.session.WebappLogoutFilter;
import org.cordon.platform.signin.step.PageSignIn;
import org.cordon.platform.signin.step.RequestWitness;
import org.cordon.platform.signin.web.LanguageFilter;
import org.cordon.platform.signin.web.ReaderLanguage;
import org.cordon.platform.signin.web.SignInPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The filter chain for people. They sign in on a page and keep a session, which Tasklist, Cockpit and Admin share. */
@Configuration(proxyBeanMethods = false)
class PeopleChain {

    private final Accounts accounts;
    private final BrowserKeeps browser;
    private final RequestWitness witness;
    private final ReaderLanguage languages;
    private final ProviderSettings provider;
    private final WayBack wayBack;
    private final WayToProvider wayToProvider;
    private final SignInOutcome outcome;
    private final boolean https;
    private final String sessionCookie;

    PeopleChain(Accounts accounts, RequestWitness witness, ReaderLanguage localeResolver, ProviderSettings provider, BrowserKeeps browser,
            SignInOutcome outcome, @Value("${cordon.base-url}") String baseUrl,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.accounts = accounts;
        this.browser = browser;
        this.witness = witness;
        languages = localeResolver;
        this.provider = provider;
        wayBack = new WayBack(browser, RequestMatchers.PAGES);
        wayToProvider = new WayToProvider(browser);
        this.outcome = outcome;
        https = baseUrl.startsWith("https:");
        this.sessionCookie = sessionCookie;
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, PageSignIn signIn, OpenSessions sessions, ProviderSignIn providerSignIn)
            throws Exception {
        if (provider.isThere()) {
            providerSignIn.addTo(http, wayToProvider, outcome.toTheirWork(wayBack));
        }
        return http
                .authenticationManager(providerSignIn.or(signIn.of(name -> !provider.isThere() || name.equals(ProvidedAccounts.EMERGENCY))))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(RequestMatchers.at("/login", "/login/provider", "/login/code", "/login/second-factor", "/password",
                                "/pages/**", "/texts/**", "/demo/mail/**", "/demo/progress", "/calendar/*", "/error",
                                "/favicon.ico"))
                        .permitAll()
                        .anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login").authenticationDetailsSource(outcome::details)
                        .successHandler(outcome.toTheirWork(wayBack))
                        .failureHandler(outcome::onOrBack))
                .logout(logout -> {
                    logout.logoutUrl("/logout").logoutSuccessUrl(SignInPages.SIGNED_OUT).deleteCookies(sessionCookie);
                    if (provider.isThere()) {
                        logout.logoutSuccessHandler(providerSignIn.signOut(SignInPages.SIGNED_OUT));
                    }
                })
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(loginPageOr401()))
                .requestCache(cache -> cache.requestCache(wayBack))
                .csrf(csrf -> csrf
                        .csrfTokenRepository(csrfCookie(https))
                        .csrfTokenRequestHandler(writtenWithEveryAnswer())
                        // The webapps check their own token.
                        .ignoringRequestMatchers(RequestMatchers.WEBAPPS_API))
                .headers(headers -> headers.disable())
                .addFilterAfter(witness, SecurityContextHolderFilter.class)
                .addFilterBefore(new LanguageFilter(languages), AuthorizationFilter.class)
                .addFilterBefore(new ActsFilter(sessions, RequestMatchers.ASKED_BY_OPEN_PAGES), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ChangedAccountFilter(accounts, browser, RequestMatchers.SCRIPTS_AND_PICTURES),
                        AnonymousAuthenticationFilter.class)
                .addFilterAfter(new WebappLogoutFilter(withDefaults().matcher(HttpMethod.POST,
                        "/camunda/api/admin/auth/user/{engine}/logout"), sessionCookie), AuthorizationFilter.class)
                .build();
    }

    private AuthenticationEntryPoint loginPageOr401() {
        var entryPoints = new LinkedHashMap<RequestMatcher, AuthenticationEntryPoint>();
        entryPoints.put(RequestMatchers.SCRIPTS, (request, response, nobody) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED));
        var entryPoint = new DelegatingAuthenticationEntryPoint(entryPoints);
        var signIn = new LoginUrlAuthenticationEntryPoint("/login") {
            @Override
            protected String determineUrlToUseForThisRequest(HttpServletRequest request, HttpServletResponse response,
                    AuthenticationException nobody) {
                return ChangedAccountFilter.hasEnded(request, browser) ? "/login?withdrawn"
                        : request.getRequestedSessionId() == null || request.isRequestedSessionIdValid() ? "/login" : "/login?ended";
            }
        };
        signIn.setFavorRelativeUris(true);
        entryPoint.setDefaultEntryPoint(signIn);
        return entryPoint;
    }

    static CookieCsrfTokenRepository csrfCookie(boolean https) {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("CORDON-XSRF");
        cookie.setHeaderName("X-CORDON-XSRF");
        cookie.setCookieCustomizer(attributes -> attributes.path("/").sameSite("Lax").secure(https));
        return cookie;
    }

    private static CsrfTokenRequestAttributeHandler writtenWithEveryAnswer() {
        var handler = new CsrfTokenRequestAttributeHandler();
        // The token is not deferred if it has no attribute name, so the cookie is there before the first form needs it.
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }
}
