package org.presessions.shared;

import java.util.regex.Pattern;

/// A page that says why nothing was done, most often the same once more, with what was typed: `return
/// Refusal.invalid(page(form, errors, model))`. The status travels before the page's name (`422:calendar/programme`),
/// as the framework's `redirect:` does, so that a handler needs no response for it.
public final class Refusal {
    /// What [JteViews] takes apart again: a status, and a page.
    static final Pattern MARKED = Pattern.compile("(\\d{3}):(.+)");

    private Refusal() {}

    /// 422: something that was sent is wrong; the page says what.
    public static String invalid(String page) {
        return of(422, page);
    }

    /// 409: things are no longer as they were when the form was made; the page says how they are.
    public static String conflict(String page) {
        return of(409, page);
    }

    /// 403: it is there, and this person is kept from it; the page says by whom.
    public static String forbidden(String page) {
        return of(403, page);
    }

    /// 410: it was here once.
    public static String gone(String page) {
        return of(410, page);
    }

    /// 429: more often than one person does.
    public static String tooOften(String page) {
        return of(429, page);
    }

    /// 400: the address asks for what there cannot be.
    public static String notUnderstood(String page) {
        return of(400, page);
    }

    /// 503: what was asked for is not to be had here now.
    public static String elsewhere(String page) {
        return of(503, page);
    }

    public static String of(int status, String page) {
        return status + ":" + page;
    }
}
