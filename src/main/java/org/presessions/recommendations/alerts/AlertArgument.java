package org.presessions.recommendations.alerts;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.shared.NotFound;
import org.presessions.shared.PathArgument;
import org.springframework.stereotype.Component;

/// `{token}` in the address of a page is the alert whose owner alone knows it.
@Component
class AlertArgument extends PathArgument<Alert> {
    private final Alerts alerts;

    AlertArgument(Alerts alerts) {
        super(Alert.class);
        this.alerts = alerts;
    }

    @Override
    protected Alert find(HttpServletRequest request) {
        return alerts.byToken(text(request, "token")).orElseThrow(NotFound::new);
    }
}
