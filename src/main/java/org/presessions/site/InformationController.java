package org.presessions.site;

import java.util.Locale;
import java.util.Optional;
import org.presessions.shared.organisation.CurrentIdentity;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.organisation.IdentityText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What a public site says of itself: who runs it, what it keeps of its visitors, whom it keeps out. Where the
/// organisation wrote nothing, what is true of the product itself.
@Controller
class InformationController {
    private final CurrentIdentity identities;

    InformationController(CurrentIdentity identities) {
        this.identities = identities;
    }

    @GetMapping("/contact")
    String contact() {
        return "site/contact";
    }

    @GetMapping("/imprint")
    String imprint(Locale locale, Model model) {
        model.addAttribute("said", said(IdentityText.IMPRINT, locale));
        return "site/imprint";
    }

    @GetMapping("/privacy")
    String privacy(Locale locale, Model model) {
        model.addAttribute("said", said(IdentityText.PRIVACY, locale));
        return "site/privacy";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "site/accessibility";
    }

    private Optional<Identity.Said> said(IdentityText part, Locale locale) {
        return identities.now().said(part, locale);
    }
}
