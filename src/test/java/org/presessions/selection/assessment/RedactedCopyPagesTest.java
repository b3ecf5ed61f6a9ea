package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.answers.RedactedCopy;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Parts of an application are hidden from those who assess it.
@ServerTest
class RedactedCopyPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Applications applications;

    @Autowired
    Assignments assignments;

    @Autowired
    SampleApplications sample;

    PreSession haiti;
    Person ana;
    Browser redactor;
    Browser assessor;
    Application application;
    String desk;
    String page;

    @BeforeEach
    void anApplicationThatOneIsAskedToAssess() {
        haiti = fixtures.preSession("HTI");
        sample.call(
                haiti.series(),
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(1)));
        ana = fixtures.person(Role.SECRETARIAT);
        redactor = browsers.signedInAs(ana);
        var ben = fixtures.person(Role.SECRETARIAT);
        assessor = browsers.signedInAs(ben);
        application = sample.application(haiti, fixtures.person(), answers("We are the zzplanted of the harbour."));
        assignments.assign(Map.of(application.id(), Set.of(ben.id())));
        desk = "/desk/applications/" + application.id();
        page = desk + "/redacted-copy";
    }

    @Test
    void aSearchForWhatIsHiddenFindsAndCountsNothing() {
        assertThat(found("zzplanted")).isEqualTo(1);
        assertThat(hide("passages", "zzPlanted").location()).isEqualTo(desk);
        assertThat(assessor.get(desk + "/assessment").text())
                .contains("We are the █████ of the harbour.")
                .doesNotContain("zzplanted");
        assertThat(found("zzplanted")).isZero();
        assertThat(found("harbour")).isEqualTo(1);
        hide("hidden", "gender", "hidden", "kind");
        assertThat(foundBy("gender=woman")).isZero();
        assertThat(foundBy("kind=nhri")).isZero();
    }

    @Test
    void whoAssessesGetsToNoPageThatShowsEverything() {
        assertThat(assessor.get(desk).text()).doesNotContain(page);
        assertThat(assessor.get(page).status()).isEqualTo(404);
        assertThat(redactor.get(desk).text()).contains(page);
        assertThat(redactor.get(page).text()).contains("zzplanted");
    }

    @Test
    void whoMadeTheCopyIsToldWhereOneWouldAssess() {
        hide("passages", "zzplanted");
        assertThat(Browser.text(redactor.get(desk + "/assessment"), ".notice")).contains("made the redacted copy");
        assertThat(assessor.get(desk + "/assessment").text()).doesNotContain("made the redacted copy");
    }

    @Test
    void wordsThatStandNowhereAndNothingAtAllAreRefusedAndKept() {
        var wrong = hide("passages", "zzplanted\nzzmistyped", "hidden", "gender");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Browser.text(wrong, "textarea[name=passages]")).isEqualTo("zzplanted\nzzmistyped");
        assertThat(wrong.text()).contains("“zzmistyped” stands in no answer");
        assertThat(redactor.post(page, "passages", " ").status()).isEqualTo(422);
        assertThat(applications.find(application.id()).orElseThrow().redacted()).isEmpty();
    }

    /// Two look through the same application at once: neither undoes unseen what the other hid.
    @Test
    void ofTwoWhoHideAtOnceNeitherOverwritesTheOther() {
        var other = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var open = other.get(page);
        hide("passages", "zzplanted", "hidden", "gender", "hidden", "kind");
        var both = other.submit(open, page, "passages", "harbour");
        assertThat(both.status()).isEqualTo(409);
        assertThat(Browser.text(both, "textarea[name=passages]")).isEqualTo("harbour");
        assertThat(both.text()).contains("Somebody else, or you in another window", "zzplanted");
        assertThat(assessor.get(desk).text()).doesNotContain("zzplanted");

        assertThat(other.submit(both, page, "passages", "harbour\nzzplanted").status())
                .isEqualTo(303);
        assertThat(assessor.get(desk).text()).doesNotContain("zzplanted").doesNotContain("harbour");
    }

    /// All have read that nothing is hidden, and save in the same instant: one does, and the others read what.
    @Test
    void ofManyWhoSaveInTheSameInstantOneDoesAndTheOthersReadWhat() throws Exception {
        var words = List.of("we", "are", "the", "zzplanted", "of", "harbour");
        var start = new CyclicBarrier(words.size());
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = racers
                    .invokeAll(words.stream().map(word -> saving(word, start)).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(replies).extracting(Browser.Reply::status).containsOnlyOnce(303);
            var saved = String.join(
                    "\n",
                    applications
                            .find(application.id())
                            .orElseThrow()
                            .redacted()
                            .orElseThrow()
                            .passages());
            for (var word : words) {
                var reply = replies.get(words.indexOf(word));
                if (word.equals(saved)) continue;
                assertThat(reply.status()).isEqualTo(409);
                assertThat(Browser.text(reply, "textarea[name=passages]")).isEqualTo(word);
                assertThat(reply.html().select(".error-summary, .field").text())
                        .contains("Somebody else, or you in another window", saved);
            }
        }
    }

    private Callable<Browser.Reply> saving(String word, CyclicBarrier start) {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var open = browser.get(page);
        return () -> {
            start.await();
            return browser.submit(open, page, "passages", word);
        };
    }

    @Test
    void aCorrectionIsHiddenUntilSomebodyLooksItThrough() {
        hide("passages", "zzplanted");
        applications.save(application.id(), answers("We are the zzother."));
        applications.submit(application.id(), Locale.ENGLISH);
        assertThat(assessor.get(desk).text()).doesNotContain("zzother").contains(RedactedCopy.BAR);
        assertThat(redactor.get("/desk").text()).contains(page);
        assertThat(assessor.get("/desk").text()).doesNotContain(page);
        assertThat(redactor.get(page).text()).contains("zzother");
        hide("passages", "zzother");
        assertThat(assessor.get(desk).text()).contains("We are the █████.");
        assertThat(redactor.get("/desk").text()).doesNotContain(page);
    }

    /// The new copy hides words of what was handed in last, not those that were hidden of the version before.
    @Test
    void whatWasHiddenOfAnEarlierVersionIsNotShownBesideItsCorrection() {
        hide("passages", "zzplanted");
        var address = desk + "/assessment";
        var read = assessor.submit(assessor.get(address), address, "conflict", "true");
        assertThat(read.status()).isEqualTo(303);
        applications.save(application.id(), answers("We are the zzother of the bay."));
        applications.submit(application.id(), Locale.ENGLISH);
        hide("passages", "zzother");
        var shown = assessor.get(address);
        assertThat(shown.html().select(".corrections td").eachText())
                .containsExactly(RedactedCopy.BAR, "We are the █████ of the bay.");
        assertThat(shown.text()).doesNotContain("zzplanted");
    }

    @Test
    void everythingIsShownAgainOnceSomebodySaysSo() {
        hide("passages", "zzplanted");
        redactor.submit(redactor.get(page), page + "/removal");
        assertThat(assessor.get(desk).text()).contains("zzplanted");
    }

    private Browser.Reply hide(String... sent) {
        return redactor.submit(redactor.get(page), page, sent);
    }

    private int found(String word) {
        return foundBy("q=" + word);
    }

    private int foundBy(String query) {
        var reply = assessor.get("/desk" + haiti.path() + "/applications?" + query);
        return reply.text().contains("/desk/applications/" + application.id()) ? 1 : 0;
    }

    private static Answers answers(String aim) {
        var usual = SampleApplications.answers("Sample Circle", InstitutionKind.NHRI, Set.of("justice"));
        var values = new HashMap<>(AnswerFields.of(usual).values());
        values.put("aim", List.of(aim));
        values.put("gender", List.of("woman"));
        return new AnswerFields(values).answers();
    }
}
