package org.presessions.meeting.notes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What a moderator is writing survives whatever happens meanwhile.
@ServerTest
class NoteBrowserTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Test
    void whatIsBeingWrittenOutlivesWhatHappensAndAReload() {
        var room = new TestRoom(beans);
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, room.moderator.id(), room.path() + "/moderation");
            var note = page.locator("#note");
            note.fill("Ask for the numbers by region");
            room.goTo(MeetingStage.OPENING); // the desk changes around it
            assertThat(page.locator("[data-part=card]")).containsText("The Pre-session is being opened");
            assertThat(note).hasValue("Ask for the numbers by region");
            assertThat(page.locator("form[action$=notes] [data-draft-kept]")).isVisible();
            page.reload();
            assertThat(note).hasValue("Ask for the numbers by region");
            note.press("End");
            note.pressSequentially(" and by year");
            page.locator("form[action$=notes] button").click();
            assertThat(note).hasValue("");
            assertThat(page.locator("#notes-kept > summary")).hasText("One note");
            page.reload();
            assertThat(note).hasValue("");
            page.locator("#notes-kept > summary").click();
            assertThat(page.locator("#notes-kept")).containsText("Ask for the numbers by region and by year");
        }
    }
}
