package org.presessions.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Notes which of our addresses is asked for, as the program knows it: for the log, where what was typed has no place,
/// and a link's token none at all.
public final class AddressNote implements HandlerInterceptor {
    public static final String ADDRESS = "presessions.address";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST)
            request.setAttribute(ADDRESS, request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return true;
    }
}
