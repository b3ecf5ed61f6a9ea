package org.presessions.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.presessions.shared.Answered;
import org.presessions.shared.Htmx;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.typed.DeviceTraces;
import org.presessions.shared.typed.Unsent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Who may go where, and the headers that keep other sites out. What a visitor may not see is a 404, like what is not
/// there.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /// A mail program knows no page and no token of ours; who has the address of a mail may stop it (RFC 8058).
    private static final String[] STOPPED_BY_MAIL_PROGRAMS = {
        "/recommendations/alerts/*/stop", "/applications/news/*/stop"
    };

    /// Stands on every page of a demonstration, which would be for one browser with a token; asks where the form was.
    private static final String TRIED_FROM_ANY_PAGE = "/demonstration/try-as/*";

    private static RequestMatcher stopped() {
        var addresses = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Stream.of(STOPPED_BY_MAIL_PROGRAMS)
                .<RequestMatcher>map(address -> addresses.matcher(HttpMethod.POST, address))
                .toList());
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /// Nobody reads how long each filter takes, and each would be timed for every request.
    @Bean
    static SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /// Nobody signs in with a password; this only keeps the framework from inventing one.
    @Bean
    UserDetailsService noPasswords() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            PersonRepository people,
            SecurityContextRepository contexts,
            Unsent unsent,
            List<Answered> answered,
            CookieCsrfTokenRepository tokens) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers("/desk/people/**", "/desk/organisation/**", "/desk/retention")
                                .hasRole(Role.ADMINISTRATOR.name())
                                .requestMatchers("/desk/**", "/desk")
                                .hasAnyRole(Role.ADMINISTRATOR.name(), Role.SECRETARIAT.name())
                                .requestMatchers("/actuator/health")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new PresentRolesFilter(people, answered), AuthorizationFilter.class)
                .addFilterBefore(new KnownSenderFilter(tokens, stopped()), CsrfFilter.class)
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/signed-out")
                        .addLogoutHandler((request, response, who) -> unsent.forget(request, response))
                        .addLogoutHandler((request, response, who) -> DeviceTraces.clear(request, response)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers(STOPPED_BY_MAIL_PROGRAMS)
                        .ignoringRequestMatchers(TRIED_FROM_ANY_PAGE))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(askToSignIn(unsent)).accessDeniedHandler(hide()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .httpStrictTransportSecurity(
                                tls -> tls.includeSubDomains(false)) // what else is there is not ours
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new DevicePolicy()))
                .build();
    }

    @Bean
    static CookieCsrfTokenRepository csrfTokens(Installation installation) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true)
                .sameSite("Lax")
                .secure(installation.address().startsWith("https:")));
        return tokens;
    }

    /// On the way to another page what was typed would be lost: the page of the error shows it, and asks there.
    private static AuthenticationEntryPoint askToSignIn(Unsent unsent) {
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) -> {
            if (unsent.typed(request).isPresent()) {
                response.sendError(401);
                return;
            }
            var address = "/sign-in?to=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
            if (!Htmx.wantsFragment(request)) response.sendRedirect(address);
            else response.setHeader("HX-Redirect", address);
        };
    }

    private static AccessDeniedHandler hide() {
        return (request, response, refusal) -> response.sendError(refusal instanceof CsrfException ? 403 : 404);
    }
}
