package org.presessions.shared.trouble;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.presessions.shared.Visitor;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.typed.Typed;
import org.presessions.shared.typed.Unsent;
import org.springframework.stereotype.Component;

/// Saves what was typed into a form that is refused with the page of an error: it stands in that page, to be sent again
/// or copied; where its writer has to sign in first, it waits for that.
@Component
class RefusedForms {
    /// Some hundred forms: a whole mission, or a training room, may sit behind one address.
    private static final int KILOBYTES_AN_HOUR_FROM_ONE_PLACE = 5000;

    /// Statuses after which the same form may do, sent again: stale, too often, our own mistake, no room.
    private static final Set<Integer> FOR_NOW = Set.of(403, 429, 500, 507);

    private final Unsent unsent;
    private final FormAddresses addresses;
    private final RateLimits limits;

    RefusedForms(Unsent unsent, FormAddresses addresses, RateLimits limits) {
        this.unsent = unsent;
        this.addresses = addresses;
        this.limits = limits;
    }

    /// @param status with which it is refused; 401 where one has to sign in
    Optional<RefusedForm> of(int status, HttpServletRequest request, HttpServletResponse response) {
        return unsent.typed(request).map(typed -> of(status, typed, request, response));
    }

    private RefusedForm of(int status, Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var page = addresses.pageOf(typed.action(), unsent.pageOf(request));
        var known = addresses.takesForms(typed.action());
        var why = known ? why(status, typed) : "";
        var kept = (why.equals("signed-out") || why.equals("elsewhere")) && keep(typed, request, response);
        return new RefusedForm(typed, why, page, kept, known && !kept && FOR_NOW.contains(status));
    }

    private static String why(int status, Typed typed) {
        var isAnonymous = !Visitor.current().isSignedIn();
        if (status == 401) return "signed-out";
        if (isAnonymous && Set.of(403, 404).contains(status) && !typed.owner().isEmpty()) return "signed-out";
        if (isAnonymous && status == 404) return "elsewhere";
        return status == 403 ? "fresh" : "";
    }

    private boolean keep(Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var kilobytes = 1 + typed.length() / 1000;
        var from = request.getRemoteAddr();
        return limits.allow("keep-typed", from, kilobytes, KILOBYTES_AN_HOUR_FROM_ONE_PLACE, Duration.ofHours(1))
                && unsent.keep(typed, request, response);
    }
}
