package org.presessions.applications;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whoever is shown a receipt sees here whether it is genuine, and nothing of what was answered.
@Controller
class ReceiptController {
    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/receipts")
    String check(
            @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code, Model model) {
        var isAsked = !number.isBlank() || !code.isBlank();
        model.addAttribute("number", number.strip());
        model.addAttribute("code", code.strip());
        model.addAttribute("isAsked", isAsked);
        model.addAttribute("receipt", isAsked ? receipts.check(number, code) : Optional.empty());
        return "applications/receipt-check";
    }
}
