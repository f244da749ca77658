package org.cordon.signin.chain;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.cordon.caller.Roles;
import org.cordon.caller.SystemWork;
import org.cordon.door.AnswerHeadersFilter;
import org.cordon.door.KnownSenderFilter;
import org.cordon.door.LargeAnswersFilter;
import org.cordon.signin.Accounts;
import org.cordon.signin.Guesses;
import org.cordon.signin.ProvidedAccounts;
import org.cordon.signin.factor.SecondFactors;
import org.cordon.signin.provider.ProviderSettings;
import org.cordon.signin.provider.ProviderSignIn;
import org.cordon.signin.session.BrowserKeeps;
import org.cordon.signin.session.ChangedAccountFilter;
import org.cordon.signin.session.KnownBrowsers;
import org.cordon.signin.session.OpenSessions;
import org.cordon.signin.session.SessionLimitsFilter;
import org.cordon.signin.session.WayBack;
import org.cordon.signin.session.WayToProvider;
import org.cordon.signin.session.WebappLogoutFilter;
import org.cordon.signin.step.CodeDetails;
import org.cordon.signin.step.HalfSignedIn;
import org.cordon.signin.step.HalfWay;
import org.cordon.signin.step.LoginThrottle;
import org.cordon.signin.step.PageSignIn;
import org.cordon.signin.step.RememberedCredentials;
import org.cordon.signin.step.SignInDetails;
import org.cordon.signin.step.ThrottledSignIn;
import org.cordon.signin.step.TooManyTries;
import org.cordon.signin.step.Witness;
import org.cordon.signin.step.WrongCode;
import org.cordon.signin.web.LandingPlace;
import org.cordon.signin.web.LanguageFilter;
import org.cordon.signin.web.PlaceInPage;
import org.cordon.signin.web.ReaderLanguage;
import org.cordon.signin.web.RecoveryCodes;
import org.cordon.signin.web.SecondStepPages;
import org.cordon.signin.web.SignInPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One sign-in for everything: scripts bring name and password with each request and get no session; people sign in on a page and
 * keep a session, which Tasklist, Cockpit and Admin share.
 *
 * <p>Paths are matched by their pattern alone: the shorter way of writing them means Spring's own controllers and would miss the
 * engine's servlets.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityChains {

    private static final RequestMatcher WEBAPPS_API = paths("/camunda/api/**");

    /** Never a page: whoever is not signed in gets 401. */
    private static final RequestMatcher SCRIPTS = new OrRequestMatcher(paths("/api/**", "/camunda/api/**"), SecurityChains::isScript);

    private static final RequestMatcher SCRIPTS_AND_PICTURES = paths("/pages/**", "/texts/**", "/camunda/lib/**", "/camunda/assets/**",
            "/camunda/app/{app}/*/**");

    /** What an open page asks for again and again although nobody touches it: Tasklist for new tasks, a form for who holds its task. */
    private static final RequestMatcher ASKED_BY_OPEN_PAGES = new OrRequestMatcher(
            paths("/camunda/api/engine/engine/{engine}/filter/{id}/list"),
            withDefaults().matcher(HttpMethod.GET, "/api/tasks/{id}"));

    /** What somebody who has signed in is brought back to. */
    private static final RequestMatcher PAGES = new AndRequestMatcher(withDefaults().matcher(HttpMethod.GET, "/**"),
            new NegatedRequestMatcher(SCRIPTS), new NegatedRequestMatcher(paths("/favicon.ico", "/")));

    private final Accounts accounts;
    private final Clock clock;
    private final Witness witness;
    private final ReaderLanguage languages;
    private final ProviderSettings provider;
    private final WayBack wayBack;
    private final WayToProvider wayToProvider;
    private final PlaceInPage place;
    private final KnownBrowsers browsers;
    private final HalfWay halfWay;
    private final boolean https;
    private final String sessionCookie;

    SecurityChains(Accounts accounts, Clock clock, Witness witness, ReaderLanguage localeResolver, ProviderSettings provider,
            BrowserKeeps browser, PlaceInPage place, KnownBrowsers browsers, HalfWay halfWay, @Value("${cordon.base-url}") String baseUrl,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.accounts = accounts;
        this.clock = clock;
        this.provider = provider;
        this.witness = witness;
        languages = localeResolver;
        wayBack = new WayBack(browser, PAGES);
        wayToProvider = new WayToProvider(browser);
        this.place = place;
        this.browsers = browsers;
        this.halfWay = halfWay;
        https = baseUrl.startsWith("https:");
        this.sessionCookie = sessionCookie;
    }

    @Bean
    static ThrottledSignIn throttledSignIn(AuthenticationProvider accounts, Clock clock, KnownBrowsers browsers,
            ApplicationEventPublisher events) {
        return new ThrottledSignIn(accounts, new LoginThrottle(clock), browsers, events);
    }

    @Bean
    static Guesses guesses(Clock clock) {
        var throttle = new LoginThrottle(clock);
        return (at, address) -> {
            try {
                return Optional.of(throttle.begin(at + " " + address, address, Optional.empty())::succeeded);
            } catch (TooManyTries tooMany) {
                return Optional.empty();
            }
        };
    }

    /** Headers are set before everything else, so that refusals and failures of all that follows have them as well. */
    @Bean
    static FilterRegistrationBean<AnswerHeadersFilter> answerHeaders(ProviderSettings provider) {
        var registration = new FilterRegistrationBean<>(new AnswerHeadersFilter(
                paths("/api/**", "/engine-rest/**", "/actuator/**", "/v3/api-docs/**", "/camunda/api/**"),
                paths("/camunda/app/**", "/camunda/lib/**", "/camunda/assets/**"), paths("/demo/mail/**"),
                provider.isThere() ? new String[] {provider.origin()} : new String[0]));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<BodyFilter> bodies() {
        var registration = new FilterRegistrationBean<>(new BodyFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<LargeAnswersFilter> largeAnswers(@Value("${server.tomcat.threads.max}") int threads) {
        var registration = new FilterRegistrationBean<>(new LargeAnswersFilter(threads / 8));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain scripts(HttpSecurity http, ThrottledSignIn signIn, SecondFactors factors) throws Exception {
        return http.securityMatcher(new OrRequestMatcher(paths("/engine-rest/**", "/actuator/**"), new AndRequestMatcher(
                        paths("/api/**", "/v3/api-docs/**"), request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)))
                .authenticationManager(new RememberedCredentials(ofScripts(signIn, factors), accounts, clock))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(paths("/actuator/health/**")).permitAll()
                        .requestMatchers(paths("/actuator/prometheus")).hasAnyAuthority(Roles.MONITORING, Roles.MANAGER)
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge()))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(witness, SecurityContextHolderFilter.class)
                .addFilterAfter(new KnownSenderFilter(), BasicAuthenticationFilter.class)
                .addFilterBefore(new LanguageFilter(languages), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, PageSignIn signIn, OpenSessions sessions, ProviderSignIn providerSignIn)
            throws Exception {
        if (provider.isThere()) {
            providerSignIn.addTo(http, wayToProvider, toTheirWork(sessions));
        }
        return http
                .authenticationManager(providerSignIn.or(signIn.of(name -> !provider.isThere() || name.equals(ProvidedAccounts.EMERGENCY))))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(paths("/login", "/login/provider", "/login/code", "/login/second-factor", "/password", "/pages/**",
                                "/texts/**", "/demo/mail/**", "/demo/progress", "/error", "/favicon.ico"))
                        .permitAll()
                        .anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login").authenticationDetailsSource(this::details).successHandler(toTheirWork(sessions))
                        .failureHandler(this::onOrBack))
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
                        // The webapps check a token of their own.
                        .ignoringRequestMatchers(WEBAPPS_API))
                .headers(headers -> headers.disable())
                .addFilterAfter(witness, SecurityContextHolderFilter.class)
                .addFilterBefore(new LanguageFilter(languages), AuthorizationFilter.class)
                .addFilterBefore(new SessionLimitsFilter(sessions, ASKED_BY_OPEN_PAGES), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ChangedAccountFilter(accounts, SCRIPTS_AND_PICTURES), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new WebappLogoutFilter(withDefaults().matcher(HttpMethod.POST,
                        "/camunda/api/admin/auth/user/{engine}/logout"), sessionCookie), AuthorizationFilter.class)
                .build();
    }

    /**
     * A password alone, which is not enough for whoever has a second factor. Whether it is, is asked before: a right password that is not
     * is answered as a wrong one, in the same time. Where a provider says who somebody is, no password does, except for some accounts.
     */
    private AuthenticationManager ofScripts(ThrottledSignIn signIn, SecondFactors factors) {
        return claimed -> {
            var account = claimed.getName();
            if (provider.isThere() && !account.startsWith(ProvidedAccounts.SERVICE)) {
                throw new BadCredentialsException("People sign in at the provider");
            }
            return signIn.judged(account, claimed.getDetails(), () -> {
                var enough = SystemWork.call(() -> factors.allowPasswordAlone(account));
                var person = signIn.password(claimed);
                if (!enough) {
                    throw new BadCredentialsException("A password is not enough");
                }
                return person;
            });
        };
    }

    private SignInDetails details(HttpServletRequest request) {
        return CodeDetails.isOne(request) ? new CodeDetails(request, halfWay) : new SignInDetails(request);
    }

    private AuthenticationSuccessHandler toTheirWork(OpenSessions sessions) {
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

    /** Leads on to the second step, or back to the one that failed. */
    private void onOrBack(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        if (failure instanceof HalfSignedIn half) {
            halfWay.begin(half, response);
            response.sendRedirect(half.isToSetUp() ? SecondStepPages.SET_UP : SecondStepPages.CODE);
            return;
        }
        var half = CodeDetails.isOne(request) ? halfWay.find(request) : Optional.<HalfWay.Half>empty();
        var why = failure instanceof LockedException ? "wait" : failure instanceof DisabledException ? "bureaus"
                : failure instanceof WrongCode code ? code.reason().name().toLowerCase(Locale.ROOT) : "wrong";
        // Neither a code nor a second try helps against these.
        var anew = half.isEmpty() || why.equals("over") || why.equals("bureaus");
        if (anew) {
            halfWay.end(request, response);
        }
        response.sendRedirect((anew ? "/login" : half.get().isToSetUp() ? SecondStepPages.SET_UP : SecondStepPages.CODE) + "?" + why
                + (request.getParameter("recovery") == null ? "" : "&recovery"));
    }

    private static AuthenticationEntryPoint loginPageOr401() {
        var entryPoints = new LinkedHashMap<RequestMatcher, AuthenticationEntryPoint>();
        entryPoints.put(SCRIPTS, (request, response, nobody) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED));
        var entryPoint = new DelegatingAuthenticationEntryPoint(entryPoints);
        var signIn = new LoginUrlAuthenticationEntryPoint("/login") {
            @Override
            protected String determineUrlToUseForThisRequest(HttpServletRequest request, HttpServletResponse response,
                    AuthenticationException nobody) {
                return request.getRequestedSessionId() == null || request.isRequestedSessionIdValid() ? "/login" : "/login?ended";
            }
        };
        signIn.setFavorRelativeUris(true);
        entryPoint.setDefaultEntryPoint(signIn);
        return entryPoint;
    }

    private static AuthenticationEntryPoint challenge() {
        var challenge = new BasicAuthenticationEntryPoint();
        challenge.setRealmName("Cordon");
        return (request, response, failure) -> {
            if (failure instanceof TooManyTries tries) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tries.seconds()));
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            } else {
                challenge.commence(request, response, failure);
            }
        };
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
        // Without a name the token is not deferred, so that the cookie is there before the first form needs it.
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    private static boolean isScript(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns).<RequestMatcher>map(withDefaults()::matcher).toList());
    }
}
