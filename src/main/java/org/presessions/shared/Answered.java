package org.presessions.shared;

import jakarta.servlet.http.HttpServletRequest;

/// Knows requests whose answer was found some moments ago and still holds for whoever sends them: nobody has to find
/// out again who that is.
public interface Answered {
    /// Attribute of such a request.
    String MARK = Answered.class.getName();

    /// Asked before anything else is read of whoever sends it.
    boolean isAnswered(HttpServletRequest request);
}
