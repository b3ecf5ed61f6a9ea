package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Browser;

/// A server that is killed again and again while people hand in applications, ask in the meeting and send a video:
/// what was acknowledged is there, once, and nothing half. `-Dpresessions.kills=20` kills it more often.
class KillJourney {
    private static final Path HOME =
            Path.of("target/journey/kill-" + ProcessHandle.current().pid());
    private static final int KILLS = Integer.getInteger("presessions.kills", 6);
    private static final int LONGEST_LIFE_MILLIS = 2_500;
    private static final String MEETING = "/pre-sessions/rehearsal/iceland/meeting";
    private static final String APPLICATIONS = "/desk/pre-sessions/rehearsal/timor-leste/applications";
    private static final int VIDEO_SECONDS = 20;

    private final long seed = new Random().nextLong();
    private final Random moments = new Random(seed);

    /// Everybody who works, and those who look afterwards.
    private record Cast(
            List<PersistentApplicant> applicants,
            List<PersistentDelegate> delegates,
            InterruptedUpload upload,
            Browser secretariat,
            Browser moderator) {
        List<Work> all() {
            return Stream.of(applicants, delegates, List.of(upload))
                    .<Work>flatMap(List::stream)
                    .toList();
        }
    }

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenTheServerIsKilled() throws Exception {
        try (var server = new ServerProcess(HOME, Map.of())) {
            var cast = cast(server);
            opensTheMeeting(cast.moderator());
            for (var kill = 0; kill < KILLS; kill++) {
                Work.untilKilled(cast.all(), moment(), kill % 2 == 0 ? server::kill : server::losePower);
                server.restart();
                isThereOnce(cast, "kill " + kill + " with seed " + seed);
            }
            cast.applicants().forEach(PersistentApplicant::finishes);
            allIsThere(cast);
            theVideoIsWhole(cast.upload());
            assertThat(server.command("audit"))
                    .startsWith("The audit record is intact")
                    .endsWith("\n0");
            assertThat(server.output()).doesNotContain(" ERROR ");
        }
    }

    private static Cast cast(ServerProcess server) throws IOException {
        var applicants = Stream.of("Sample Circle", "Sample Union")
                .map(name -> new PersistentApplicant(new Browser(server.port()), name))
                .toList();
        var delegates = Stream.of("delegate", "state-under-review")
                .map(role -> new PersistentDelegate(server.signedIn(role), MEETING, role))
                .toList();
        var upload = new InterruptedUpload(server, Samples.video(VIDEO_SECONDS));
        return new Cast(applicants, delegates, upload, server.signedIn("secretariat"), server.signedIn("moderator"));
    }

    private static void opensTheMeeting(Browser moderator) {
        assertThat(moderator
                        .post(MEETING + "/moderation/step", "step", "0", "stage", "opening")
                        .status())
                .isEqualTo(303);
        assertThat(moderator
                        .post(MEETING + "/moderation/acts", "act", "open-questions")
                        .status())
                .isEqualTo(303);
    }

    private Duration moment() {
        return Duration.ofMillis(moments.nextInt(LONGEST_LIFE_MILLIS));
    }

    private static void isThereOnce(Cast cast, String when) {
        assertThat(applications(cast))
                .as(when)
                .doesNotHaveDuplicates()
                .containsAll(all(cast.applicants().stream().map(PersistentApplicant::acknowledged)))
                .isSubsetOf(all(cast.applicants().stream().map(PersistentApplicant::sent)));
        assertThat(questions(cast))
                .as(when)
                .doesNotHaveDuplicates()
                .containsAll(all(cast.delegates().stream().map(PersistentDelegate::acknowledged)))
                .isSubsetOf(all(cast.delegates().stream().map(PersistentDelegate::sent)));
        cast.applicants().forEach(PersistentApplicant::findsWhatWasKept);
        cast.upload().findsWhatWasAcknowledged();
    }

    private static void allIsThere(Cast cast) {
        assertThat(questions(cast)).isNotEmpty();
        assertThat(applications(cast))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(all(cast.applicants().stream().map(PersistentApplicant::acknowledged)));
        for (var link : ours(cast)) theDocumentIsThere(cast.secretariat(), link.attr("href"), link.text());
    }

    private static void theDocumentIsThere(Browser secretariat, String application, String institution) {
        var file = secretariat
                .get(application)
                .html()
                .select("a[href$=submission-file]")
                .attr("href");
        assertThat(secretariat.get(file).text()).isEqualToIgnoringNewLines(PersistentApplicant.document(institution));
    }

    private static void theVideoIsWhole(InterruptedUpload upload) throws Exception {
        upload.sendsTheRest();
        assertThat(upload.isKept()).isTrue();
        Awaitility.await("the video ready").atMost(Duration.ofMinutes(2)).until(upload::isReady);
    }

    private static List<String> applications(Cast cast) {
        return ours(cast).stream().map(Element::text).toList();
    }

    /// The links to applications in the table of the desk, page by page.
    private static List<Element> ours(Cast cast) {
        var links = new ArrayList<Element>();
        for (var page = APPLICATIONS; !page.isEmpty(); ) {
            var desk = cast.secretariat().get(page).html();
            links.addAll(desk.select("td[data-column=institution] a"));
            page = desk.select("a[rel=next]").attr("href");
        }
        return links.stream().filter(link -> isOurs(link.text())).toList();
    }

    private static boolean isOurs(String institution) {
        return institution.matches("Sample (Circle|Union) \\d+");
    }

    private static List<String> questions(Cast cast) {
        return cast.moderator()
                .get(MEETING + "/moderation")
                .html()
                .select("[data-part=queue] p.prose")
                .eachText();
    }

    private static List<String> all(Stream<List<String>> lists) {
        var all = new ArrayList<String>();
        lists.forEach(all::addAll);
        return all;
    }
}
