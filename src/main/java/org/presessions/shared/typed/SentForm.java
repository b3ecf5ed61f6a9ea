package org.presessions.shared.typed;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.input.CleanText;

/// Reads what a page of ours sent, also where the request was refused already. A form of another site is no form of
/// ours: its text is neither shown nor kept, or that site could put words into somebody's mouth.
public final class SentForm {
    /// Hidden field of every form that is made for somebody who is signed in.
    static final String OWNER = "_for";

    private static final String OWN = "_"; // fields that the page wrote, such as the token

    private SentForm() {}

    /// @param address of this installation
    static Optional<Typed> of(HttpServletRequest request, String address) {
        if (!isForm(request) || !isFromOurs(request, address) || !isWatched(request)) return Optional.empty();
        var owner = request.getParameter(OWNER);
        var typed = new Typed(path(request), owner == null ? "" : owner, fields(request));
        return Optional.of(typed).filter(Typed::isWorthKeeping);
    }

    /// A form with files is not asked for a parameter: its body may be one that nobody wants to read.
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return method(request).equals("POST")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /// Once refused, a request is told on as a GET.
    private static String method(HttpServletRequest request) {
        var refused = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return refused == null ? request.getMethod() : refused.toString();
    }

    static String path(HttpServletRequest request) {
        var refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return refused == null ? request.getRequestURI() : refused.toString();
    }

    /// Browsers say where a form comes from, in one of three ways; what says nothing is nobody's.
    ///
    /// @param address of this installation
    public static boolean isFromOurs(HttpServletRequest request, String address) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var origin = request.getHeader("Origin");
        if (origin != null) return origin.equals(address);
        return isUnder(request.getHeader("Referer"), address);
    }

    static boolean isUnder(@Nullable String referer, String address) {
        return referer != null && referer.startsWith(address + "/");
    }

    /// What a script sent is still in its page; there a person sees the answer.
    private static boolean isWatched(HttpServletRequest request) {
        var wanted = request.getHeader("Sec-Fetch-Dest");
        return (wanted == null || wanted.equals("document")) && request.getHeader("HX-Request") == null;
    }

    private static List<Typed.Field> fields(HttpServletRequest request) {
        var fields = new ArrayList<Typed.Field>();
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values)
                if (!name.startsWith(OWN)) fields.add(new Typed.Field(CleanText.of(name), CleanText.of(value)));
        });
        return List.copyOf(fields);
    }
}
