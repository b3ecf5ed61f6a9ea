package org.presessions.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.presessions.shared.NotFound;
import org.presessions.shared.parts.Bar;
import org.presessions.shared.parts.Milestone;
import org.presessions.shared.parts.Milestone.Phase;
import org.presessions.statements.publishing.Card;
import org.presessions.states.Tile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// For developers: every part that pages are made of, in all its states. The names are made up; nothing here is kept.
@Controller
class PartsController {
    private final Demonstration demonstration;
    private final Clock clock;

    PartsController(Demonstration demonstration, Clock clock) {
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @GetMapping("/demonstration/parts")
    String show(Model model) {
        if (!demonstration.isOffered()) throw new NotFound();
        model.addAttribute("soon", clock.instant().plus(Duration.ofDays(9)));
        model.addAttribute("milestones", milestones());
        model.addAttribute(
                "bars", List.of(bar("Varenia", 121, 6, 55), bar("Northmark", 40, 0, 3), bar("Orsova", 0, 0, 0)));
        model.addAttribute("tiles", tiles());
        model.addAttribute("cards", cards());
        return "demonstration/parts";
    }

    private static List<Milestone> milestones() {
        return List.of(
                new Milestone("Call", "1 Oct – 7 Dec", Phase.DONE, "#process"),
                new Milestone("Panels", "14 Dec", Phase.NOW, null),
                new Milestone("Statements", "8 Jan", Phase.LATER, null),
                new Milestone("Pre-sessions", "18 – 22 Jan", Phase.LATER, "#process"),
                new Milestone("Review", "", Phase.LATER, null));
    }

    private static Bar bar(String label, long supported, long partly, long noted) {
        var parts = List.of(
                new Bar.Part(1, "supported", supported),
                new Bar.Part(2, "partly", partly),
                new Bar.Part(3, "noted", noted));
        return new Bar(label, "#bars", parts, 182, supported + " / " + (supported + partly + noted));
    }

    private static List<Tile> tiles() {
        var names = List.of("VRN", "NMK", "SUL", "CCL", "TMB", "ORS", "KSH", "PLM", "MRD", "ARD", "ULT", "FEN");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Tile(names.get(i), names.get(i) + ": " + i, i % 6, i < 10 ? "#tiles" : null))
                .toList();
    }

    private static List<Card> cards() {
        return List.of(
                new Card(
                        "Mara Ilven",
                        "Varenia Water Watch",
                        false,
                        List.of("Right to water", "Rural women"),
                        null,
                        "#cards",
                        "4:52",
                        "#cards",
                        "EN FR"),
                new Card(
                        "Name withheld",
                        "Coalition of six organisations",
                        true,
                        List.of("Detention"),
                        null,
                        "#cards",
                        "4:31",
                        "#cards",
                        "EN"),
                new Card("Joss Penrell", "Northern Press Union", false, List.of(), null, null, "", "#cards", ""));
    }
}
