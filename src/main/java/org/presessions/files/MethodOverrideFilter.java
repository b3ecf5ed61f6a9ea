package org.presessions.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a sender say PATCH, DELETE or HEAD with a POST, as tus wants it: there are firewalls that let nothing else
/// through. The security chain has looked at the request before, as at a POST.
final class MethodOverrideFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-HTTP-Method-Override";
    private static final Set<String> METHODS = Set.of("PATCH", "DELETE", "HEAD");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wanted = request.getHeader(HEADER);
        var isOverridden = request.getMethod().equals("POST")
                && wanted != null
                && METHODS.contains(wanted.toUpperCase(Locale.ROOT));
        chain.doFilter(isOverridden ? as(wanted.toUpperCase(Locale.ROOT), request) : request, response);
    }

    private static HttpServletRequest as(String method, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return method;
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<MethodOverrideFilter> methodOverride() {
            var registration = new FilterRegistrationBean<>(new MethodOverrideFilter());
            registration.addUrlPatterns("/uploads/*");
            return registration;
        }
    }
}
