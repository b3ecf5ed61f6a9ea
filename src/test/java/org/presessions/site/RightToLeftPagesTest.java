package org.presessions.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.answers.Safety;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleMissions;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.statements.ManuscriptOutcome;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.text.IssueBlock;
import org.presessions.statements.text.StatementText;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// People's words in Arabic stand in pages of other languages: each piece finds its own direction, and never turns ours
/// around.
@ServerTest
class RightToLeftPagesTest {
    private static final String INSTITUTION = "جمعية عينة للمياه (Sample)";
    private static final String SPEAKER = "أمينة عينة";
    private static final String AIM = "نجمع الناس الذين ليس لديهم ماء، ونكتب ما يحتاجون إليه في UPR 2021.";
    private static final String PROPOSAL = "اعتماد قانون بشأن الحق في المياه بحلول عام 2030 (SDG 6).";
    private static final String QUESTION = "ما الذي ينبغي أن يأتي أولاً، و WASH كيف؟";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    People people;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    SampleApplications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleMissions missions;

    @Autowired
    SampleMeeting meeting;

    @Test
    void wordsInArabicKeepTheirDirectionOnEveryPage() {
        var series = fixtures.series("HTI");
        var id = calendar.preSessionsOf(series.id()).getFirst().id();
        calendar.schedule(id, Optional.of(Instant.now()), 60, Optional.empty());
        var haiti = calendar.preSession(id);
        var applicant = fixtures.person();
        var application = applications.application(haiti, applicant, answers());
        var seat = speakers.confirmed(application, 5);
        var block = new IssueBlock("right-to-water", AIM, AIM, List.of(PROPOSAL), List.of(QUESTION));
        manuscripts.save(seat, new StatementText("ar", AIM, List.of(block)));
        assertThat(manuscripts.handIn(seat)).isInstanceOf(ManuscriptOutcome.Changed.class);
        missions.addresses();
        missions.invite(series);
        var delegate = missions.delegate(series, "DNK", SPEAKER);
        missions.comes(delegate, haiti);
        meeting.opens(haiti);
        meeting.takesQuestions(haiti);
        var asked = meeting.asks(haiti, delegate, seat, QUESTION);
        meeting.asks(haiti, delegate, seat, AIM);
        meeting.shows(haiti, asked);
        meeting.answers(haiti, asked, seat, PROPOSAL);

        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var speaker = browsers.signedInAs(people.get(seat.speakerId()));
        var asking = browsers.signedInAs(delegate);
        var room = haiti.path() + "/meeting";
        var desk = "/desk" + haiti.path();
        readsRight(browsers.signedInAs(applicant), "/applications", "/applications/" + application.id());
        readsRight(
                staff,
                desk + "/applications",
                desk + "/panel",
                desk + "/statements",
                desk + "/missions",
                "/desk/applications/" + application.id(),
                "/desk/applications/" + application.id() + "/assessment",
                statementOn(staff, desk + "/statements"),
                room + "/moderation");
        readsRight(speaker, "/statements/" + seat.id(), room);
        readsRight(asking, room, "/invitations/" + series.slug());
        assertThat(manuscripts.approve(manuscripts.begin(seat).id())).isInstanceOf(ManuscriptOutcome.Changed.class);
        readsRight(asking, haiti.path() + "/statements/" + seat.id());
        meeting.ends(haiti);
        readsRight(asking, haiti.path() + "/brief");
    }

    private static String statementOn(Browser staff, String list) {
        return staff.get(list).html().select("a[href^=/desk/statements/]").attr("href");
    }

    private static void readsRight(Browser browser, String... paths) {
        for (var path : paths) {
            var page = browser.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(isArabic(page.html().select("main").text()
                            + page.html().select("main input").eachAttr("value")))
                    .as("Arabic on " + path)
                    .isTrue();
            assertThat(astray(page.html().select("main *"))).as(path).isEmpty();
        }
    }

    /// Arabic that takes its direction from a page in English, or gives its own to words of ours.
    private static List<String> astray(Elements main) {
        var astray = new ArrayList<String>();
        for (var element : main) {
            if (element.closest(".visually-hidden") != null) continue;
            if (element.is("input[type=text], textarea") && isArabic(element.val() + element.text()))
                if (!element.attr("dir").equals("auto")) astray.add(element.outerHtml());
            for (var text : element.textNodes())
                if (isArabic(text.text()) && !isFree(element, text)) astray.add(element.outerHtml());
        }
        return astray;
    }

    private static boolean isFree(Element element, TextNode text) {
        var bare = text.text().replaceAll("\u2068[^\u2069]*\u2069", "");
        return !isArabic(bare) || element.closest("bdi, [dir=auto]") != null;
    }

    private static boolean isArabic(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
    }

    private static Answers answers() {
        return new Answers(
                INSTITUTION,
                Optional.of(InstitutionKind.COALITION),
                INSTITUTION,
                "الشمال",
                "شارع 1",
                "+41 22 555 01 00",
                "https://water.example.org",
                "water@example.org",
                AIM,
                "1998",
                Optional.of(false),
                AIM,
                "أمينة",
                "عينة",
                "مديرة",
                "amina." + UUID.randomUUID() + "@example.org",
                "",
                "woman",
                List.of("ar", "en"),
                Set.of("right-to-water"),
                AIM,
                true,
                Safety.UNSAID);
    }
}
