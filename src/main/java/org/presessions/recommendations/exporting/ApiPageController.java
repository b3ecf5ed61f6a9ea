package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.presessions.shared.installation.Installation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How to work with the record by program.
@Controller
class ApiPageController {
    private final Installation installation;

    ApiPageController(Installation installation) {
        this.installation = installation;
    }

    @GetMapping("/recommendations/api")
    String show(Model model) throws IOException {
        model.addAttribute("curl", sample("sample.sh"));
        model.addAttribute("r", sample("sample.R"));
        model.addAttribute("python", sample("sample.py"));
        model.addAttribute("address", installation.address());
        return "recommendations/exporting/api";
    }

    /// Files of their own, so that they can be run.
    private String sample(String name) throws IOException {
        return new ClassPathResource("recommendations/" + name)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("https://example.org", installation.address());
    }
}
