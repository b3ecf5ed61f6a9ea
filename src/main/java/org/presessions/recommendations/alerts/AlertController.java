package org.presessions.recommendations.alerts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.presessions.shared.NotFound;
import org.presessions.shared.limits.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Turning an alert on, and stopping it.
@Controller
@RequestMapping("/recommendations/alerts/{token}")
class AlertController {
    static final int STOPS_A_MINUTE = 600; // a provider of mail stops for many people from one address

    private final Alerts alerts;
    private final RateLimits limits;

    AlertController(Alerts alerts, RateLimits limits) {
        this.alerts = alerts;
        this.limits = limits;
    }

    @GetMapping
    String show(Alert alert, Model model) {
        return page(alert, false, model);
    }

    /// Where the link of the mails leads. The page stops the alert by itself; programs that only look into links of
    /// mails do not.
    @GetMapping("/stop")
    String stopping(Alert alert, Model model) {
        return page(alert, true, model);
    }

    @PostMapping("/confirmation")
    String confirm(Alert alert) {
        alerts.confirm(alert);
        return "redirect:" + alert.path();
    }

    @PostMapping("/stop")
    String stop(@PathVariable String token, HttpServletRequest request) {
        return "redirect:" + stopped(token, request).path();
    }

    /// As mail programs ask (RFC 8058): without a cookie, a form or a token of ours, and not to be sent elsewhere.
    @PostMapping(path = "/stop", params = "List-Unsubscribe=One-Click")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopByMailProgram(@PathVariable String token, HttpServletRequest request) {
        stopped(token, request);
    }

    /// The limit comes before the look: nobody tries tokens one after the other.
    private Alert stopped(String token, HttpServletRequest request) {
        limits.take("alert-stop", request.getRemoteAddr(), STOPS_A_MINUTE, Duration.ofMinutes(1));
        var alert = alerts.byToken(token).orElseThrow(NotFound::new);
        alerts.stop(alert);
        return alert;
    }

    private static String page(Alert alert, boolean stopping, Model model) {
        model.addAttribute("alert", alert);
        model.addAttribute("stopping", stopping);
        return "recommendations/alerts/alert";
    }
}
