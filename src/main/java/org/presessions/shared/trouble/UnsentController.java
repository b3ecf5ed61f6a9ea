package org.presessions.shared.trouble;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.presessions.shared.typed.Unsent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Throws away what waits to be sent from this browser.
@Controller
class UnsentController {
    private final Unsent unsent;
    private final FormAddresses addresses;

    UnsentController(Unsent unsent, FormAddresses addresses) {
        this.unsent = unsent;
        this.addresses = addresses;
    }

    @PostMapping("/unsent/removal")
    String remove(HttpServletRequest request, HttpServletResponse response) {
        unsent.forget(request, response);
        return "redirect:" + addresses.pageOf("/", unsent.pageOf(request));
    }
}
