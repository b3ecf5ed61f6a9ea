package org.presessions.journey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presessions.shared.Page;
import org.presessions.testing.Mailbox;

/// One Pre-session, from the open call to the brief in a delegate's hands, with the server killed in the middle.
class StoryJourney {
    private static final Path HOME =
            Path.of("target/journey/story-" + ProcessHandle.current().pid());

    private static final String MODERATOR = "moderator@example.org";

    private final Mailbox mailbox = new Mailbox();

    @Test
    void aPreSessionFromTheCallToTheBrief() {
        var settings = Map.of("PRESESSIONS_DEMONSTRATION", "no", "PRESESSIONS_MAIL_URL", Mailbox.url());
        try (var server = new ServerProcess(HOME, settings);
                var chromium = new Chromium()) {
            var secretariat = chromium.actor("secretariat", server.address());
            becomesTheFirstAdministrator(secretariat, server);
            addsAModerator(secretariat);
            announcesASeries(secretariat);
        }
    }

    private static void becomesTheFirstAdministrator(Actor secretariat, ServerProcess server) {
        secretariat
                .opens(server.printed("(http://\\S+/first-administrator/\\S+)"))
                .fills("name", "Sam Secretary")
                .fills("email", "secretariat@example.org")
                .presses("Create")
                .seesHeading("What needs you today");
    }

    private static void addsAModerator(Actor secretariat) {
        secretariat
                .opens("/desk/people")
                .fillsIn("form[action='/desk/people']", Map.of("name", "Mona Moderator", "email", MODERATOR))
                .unticksIn("form[action='/desk/people']", "Secretariat")
                .ticksIn("form[action='/desk/people']", "Moderator")
                .presses("Add a person")
                .sees(MODERATOR);
    }

    private static void announcesASeries(Actor secretariat) {
        var firstDay = LocalDate.now(Page.GENEVA).plusDays(20);
        secretariat
                .opens("/desk")
                .follows("Announce a series")
                .opens("/desk/series/new?session=40")
                .ticks("Haiti")
                .ticks("Virtual")
                .ticks("These days exactly")
                .fills("startsOn", firstDay.toString())
                .fills("endsOn", firstDay.plusDays(2).toString())
                .presses("Announce the series");
        secretariat
                .opens("/pre-sessions/40")
                .seesHeading("Pre-sessions 40")
                .sees("Haiti")
                .doesNotSee("Sudan");
    }
}
