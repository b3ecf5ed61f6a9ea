package org.presessions.programme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Series;
import org.presessions.people.Role;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// A block goes to a day on which nothing stands yet.
@ServerTest
class ProgrammeBrowserTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 12, 6);

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Programmes programmes;

    Series series;

    @BeforeEach
    void aDayWithABlockAndAnEmptyOne() {
        series = fixtures.series("HTI");
        for (var date : List.of(FIRST, FIRST.plusDays(1)))
            programmes.saveDay(series, date, LocalTime.of(9, 0), LocalTime.of(18, 0));
        var opening = new Block(UUID.randomUUID(), BlockKind.OPENING, List.of(), Optional.empty(), Optional.empty());
        programmes.save(series, FIRST, opening);
    }

    @Test
    void aBlockIsDraggedToAnEmptyDay() {
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = open(context.newPage());
            page.locator(".programme-handle").dragTo(page.locator("[data-place]"));
            assertThat(day(page, 0)).isEmpty();
            assertThat(day(page, 1)).containsText("Opening");
        }
    }

    @Test
    void aBlockGoesToAnEmptyDayByTheKeyboardWithoutAScript() {
        try (var chromium = new Chromium();
                var context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = open(context.newPage());
            page.locator("select[name=place]").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(day(page, 1)).containsText("Opening");
            assertThat(day(page, 0)).isEmpty();
        }
    }

    private Page open(Page page) {
        browsers.opens(page, fixtures.person(Role.SECRETARIAT).id(), "/desk" + series.path() + "/programme");
        return page;
    }

    private static Locator day(Page page, int number) {
        return page.locator("ol.rows").nth(number);
    }
}
