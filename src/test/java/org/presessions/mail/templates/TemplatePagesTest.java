package org.presessions.mail.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.DraftNotes;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleStatements;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The words of every letter that staff may change.
@ServerTest
class TemplatePagesTest {
    private static final String PATH = "/desk/outbox/templates/";

    @Autowired
    Templates templates;

    @Autowired
    Languages languages;

    @Autowired
    Words words;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    DraftNotes notes;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleStatements statements;

    @Autowired
    Speakers speakers;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    Browser desk;

    @BeforeEach
    void aColleague() {
        desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
    }

    @Test
    void theProductsOwnWordsOfEachLetterCanBeSavedAsTheyAre() {
        for (var template : templates.all())
            for (var language : languages.all()) {
                var own = template.own(words.in(language));
                assertThat(new TemplateForm(own, 0).check(template, own).all())
                        .as(template.key() + " " + language)
                        .isEmpty();
            }
    }

    @Test
    void eachStandsUnderTheStationThatWritesIt() {
        assertThat(templates.byStation().values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(templates.all());
    }

    @Test
    void eachHasAPageThatSaysWhatItsSignsStandFor() {
        for (var template : templates.all())
            assertThat(desk.get(PATH + template.key() + "/fr").status())
                    .as(template.key())
                    .isEqualTo(200);
    }

    @Test
    void aLetterThatLeavesByItselfSaysWhatStaffWroteAndKeepsWhichVersionItWas() {
        var template = PATH + "statements.mail.approved/en";
        var edit = desk.get(template);
        desk.submit(edit, template, "body", "Dear you,\n\nYour words on [[state]] are good.\n\n[[link]]\n");
        try {
            var seat = speakers.confirmed(samples.application(fixtures.preSession("HTI"), "Sample Circle"), 2);
            statements.approved(seat);
            var address = people.get(seat.speakerId()).email();
            assertThat(jdbc.sql("""
                                    select template from mail_message
                                    where to_address = :to and body like '%Your words on Haiti are good.%'
                                    """).param("to", address).query(String.class).list())
                    .singleElement()
                    .asString()
                    .startsWith("statements.mail.approved/en/")
                    .doesNotEndWith("/0");
        } finally {
            desk.submit(desk.get(template), template + "/own");
        }
    }

    /// Those that leave by themselves never wait, and are shown all the same.
    @Test
    void eachIsShownWithMadeUpValuesWhereNoneWaits() {
        for (var template : templates.all())
            for (var language : languages.all()) {
                var spoken = words.in(language);
                var sample = templates.sample(template, template.own(spoken), spoken);
                assertThat(sample.fields()).as(template.key() + " " + language).isSubsetOf("link");
            }
        var path = PATH + "applications.mail.reminder/en";
        var reply = desk.submit(desk.get(path), path, "preview", "true", "body", "On [[state]]: [[done]]. [[link]]");
        assertThat(Browser.text(reply, ".letter .prose")).isEqualTo("On Haiti: 3. (the personal link)");
        assertThat(Browser.text(reply, ".notice")).contains("made-up values");
        assertThat(reply.html().select("#body").text()).isEqualTo("On [[state]]: [[done]]. [[link]]");
    }

    @Test
    void theReceiptSaysWhatStaffWroteWithItsSealAndTheAnswers() {
        var template = PATH + "applications.mail.receipt/en";
        var refused = desk.submit(desk.get(template), template, "body", "We have it. [[link]]");
        assertThat(refused.errors())
                .contains(
                        "Keep [[seal]] in the text: its reader needs it.",
                        "Keep [[answers]] in the text: its reader needs it.");
        var own = "We have [[receipt]].\n\n[[awaited]][[link]]\n\n[[answers]]\n\n[[check]] [[seal]]\n";
        desk.submit(desk.get(template), template, "subject", "Here it is: [[receipt]]", "body", own);
        try {
            var series = fixtures.series("HTI");
            samples.call(series, Instant.now().minusSeconds(60), Instant.now().plusSeconds(3600));
            var applicant = fixtures.person();
            var preSession = calendar.preSessionsOf(series.id()).getFirst();
            var id = samples.draft(preSession, applicant, "Sample Ring").id();
            notes.claim(applications.draft(id));
            applications.submit(id, Locale.ENGLISH);
            var receipt = jdbc.sql("""
                            select subject || ' ' || body || ' ' || template from mail_message
                            where to_address = :to and kind = 'application-receipt'
                            """)
                    .param("to", applicant.email())
                    .query(String.class)
                    .single();
            assertThat(receipt)
                    .startsWith("Here it is: " + applications.draft(id).number().orElseThrow())
                    .contains("Sample Ring", "/receipts", "applications.mail.receipt/en/")
                    .doesNotContain("[[answers]]", "Dear applicant");
        } finally {
            desk.submit(desk.get(template), template + "/own");
        }
    }

    @Test
    void howToEndSuchLettersStaysInTheirWords() {
        var template = PATH + "applications.mail.call-news/en";
        var refused = desk.submit(desk.get(template), template, "body", "Come, all of you.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).isEqualTo(List.of("Keep [[end]] in the text: its reader needs it."));
    }
}
