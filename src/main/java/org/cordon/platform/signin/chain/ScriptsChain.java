package org.cordon.platform.signin.chain;

import java.time.Clock;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.http.KnownSenderFilter;
import org.cordon.platform.signin.Accounts;
import org.cordon.platform.signin.ProvidedAccounts;
import org.cordon.platform.signin.factor.SecondFactors;
import org.cordon.platform.signin.provider.ProviderSettings;
import org.cordon.platform.signin.step.RememberedCredentials;
import org.cordon.platform.signin.step.RequestWitness;
import org.cordon.platform.signin.step.ThrottledSignIn;
import org.cordon.platform.signin.step.TooManyTries;
import org.cordon.platform.signin.web.LanguageFilter;
import org.cordon.platform.signin.web.ReaderLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The filter chain for scripts. They send name and password with each request and get no session. */
@Configuration(proxyBeanMethods = false)
class ScriptsChain {

    private final Accounts accounts;
    private final Clock clock;
    private final RequestWitness witness;
    private final ReaderLanguage languages;
    private final ProviderSettings provider;

    ScriptsChain(Accounts accounts, Clock clock, RequestWitness witness, ReaderLanguage localeResolver, ProviderSettings provider) {
        this.accounts = accounts;
        this.clock = clock;
        this.witness = witness;
        languages = localeResolver;
        this.provider = provider;
    }

    @Bean
    @Order(1)
    SecurityFilterChain scripts(HttpSecurity http, ThrottledSignIn signIn, SecondFactors factors) throws Exception {
        return http.securityMatcher(new OrRequestMatcher(RequestMatchers.at("/engine-rest/**", "/actuator/**"), new AndRequestMatcher(
                        RequestMatchers.at("/api/**", "/v3/api-docs/**"), request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)))
                .authenticationManager(new RememberedCredentials(ofScripts(signIn, factors), accounts, clock))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(RequestMatchers.at("/actuator/health/**")).permitAll()
                        .requestMatchers(RequestMatchers.at("/actuator/prometheus")).hasAnyAuthority(Roles.MONITORING, Roles.MANAGER)
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

    /**
     * Checks the password of a script. A password alone is not enough for an account with a second factor. The factor is looked up before
     * the password is judged. So a right password of such an account gets the same answer as a wrong password, in the same time. If there
     * is a provider, passwords only open the accounts of scripts.
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
}
